import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { DraftForm } from './draft-form.js';
import { draftsQuery, instrumentsQuery } from './instruments.queries.js';
import { INSTRUMENTS_WORDS } from './instruments.words.js';

type Head = Schemas['InstrumentHeadView'];

export function InstrumentListPage() {
  const t = useText(INSTRUMENTS_WORDS);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Answer of={useQuery(instrumentsQuery)}>
        {(instruments) => (
          <>
            <Published instruments={instruments} />
            {instruments.length > 1 && <Compare instruments={instruments} />}
          </>
        )}
      </Answer>
      <Panel title={t('drafts')}>
        <Drafts />
      </Panel>
      <Panel title={t('upload')}>
        <DraftForm />
      </Panel>
    </Page>
  );
}

function Published({ instruments }: { readonly instruments: readonly Head[] }) {
  const t = useText(INSTRUMENTS_WORDS);
  const columns = useColumns();
  return (
    <DataTable caption={t('published')} rows={instruments} columns={columns} rowKey={({ id }) => id} hasTools={false} />
  );
}

function useColumns(): readonly Column<Head>[] {
  const t = useText(INSTRUMENTS_WORDS);
  const format = useFormat();
  const language = useLanguage();
  return [
    {
      key: 'id',
      head: t('id'),
      cell: ({ id }) => (
        <Link to="/admin/instrumen/$id" params={{ id }}>
          {id}
        </Link>
      ),
    },
    { key: 'judul', head: t('name'), cell: ({ titleId, titleEn }) => (language === 'id' ? titleId : titleEn) },
    { key: 'butir', head: t('items'), cell: ({ items }) => format.number(items), align: 'end' },
    { key: 'terbit', head: t('publishedAt'), cell: ({ publishedAt }) => format.instant(publishedAt) },
    {
      key: 'berkas',
      head: t('source'),
      cell: ({ id }) => (
        <ButtonAnchor size="small" href={`/api/v1/instruments/${id}/source`} aria-label={t('sourceOf', { id })} download>
          YAML
        </ButtonAnchor>
      ),
    },
  ];
}

function Compare({ instruments }: { readonly instruments: readonly Head[] }) {
  const t = useText(INSTRUMENTS_WORDS);
  const navigate = useNavigate();
  const compare = async (fields: FormData) => {
    const params = { id: textOf(fields, 'earlier'), other: textOf(fields, 'later') };
    await navigate({ to: '/admin/instrumen/$id/banding/$other', params });
  };
  const [later, earlier] = instruments;
  return (
    <Panel title={t('compare')}>
      <ActionForm action={compare} submit={t('compareNow')}>
        {([['earlier', earlier], ['later', later]] as const).map(([name, chosen]) => (
          <SelectField key={name} label={t(name)} name={name} defaultValue={chosen?.id} required>
            {instruments.map(({ id }) => (
              <option key={id}>{id}</option>
            ))}
          </SelectField>
        ))}
      </ActionForm>
    </Panel>
  );
}

function Drafts() {
  const t = useText(INSTRUMENTS_WORDS);
  const format = useFormat();
  return (
    <Answer of={useQuery(draftsQuery)}>
      {(drafts) =>
        drafts.length === 0 ? (
          <Empty>
            <p>{t('noDrafts')}</p>
          </Empty>
        ) : (
          <ul>
            {drafts.map(({ id, instrumentId, uploadedAt }) => (
              <li key={id}>
                <Link to="/admin/instrumen/rancangan/$id" params={{ id }}>
                  {instrumentId}
                </Link>{' '}
                <span className="soft">
                  {t('uploadedAt')} {format.instant(uploadedAt)}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}
