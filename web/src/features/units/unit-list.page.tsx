import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Filter, Filters } from '../../ui/filters.js';
import { Badge } from '../../ui/notice.js';
import { NextPages } from '../../ui/next-pages.js';
import { Page } from '../../ui/page.js';
import { SaveList } from '../../ui/save-list.js';
import { Answer } from '../../ui/states.js';
import { institutionsQuery } from '../institutions/institutions.queries.js';
import { directoryQuery, unitsAsked } from './units.queries.js';
import { UNITS_WORDS } from './units.words.js';

type Line = Schemas['UnitDirectoryView']['units'][number];
type Search = Readonly<Record<string, string>>;

export function UnitListPage() {
  const t = useText(UNITS_WORDS);
  const search: Search = useSearch({ strict: false });
  const found = useQuery(directoryQuery(search));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <ButtonLink to="/admin/unit/impor">{t('import')}</ButtonLink>
          <ButtonLink look="primary" to="/admin/unit/baru">
            {t('new')}
          </ButtonLink>
        </>
      }
    >
      <UnitFilters search={search} />
      <Answer of={found}>
        {({ units, total, next }) => (
          <>
            <p role="status">{t('found', { count: total })}</p>
            <SaveList list="unit-directory" asked={unitsAsked(search)} />
            <Units units={units} />
            <NextPages next={next} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** They are asked of the server, so only once the whole question is there. */
function UnitFilters({ search }: { readonly search: Search }) {
  const t = useText(UNITS_WORDS);
  const institutions = useQuery(institutionsQuery);
  return (
    <Filters label={t('title')} names={['cari', 'instansi', 'keadaan']} search={search} submit={t('find')}>
      <Filter label={t('search')}>
        <input type="search" name="cari" defaultValue={search['cari']} />
      </Filter>
      <Filter label={t('institution')}>
        <select key={institutions.status} name="instansi" defaultValue={search['instansi'] ?? ''}>
          <option value="">{t('all')}</option>
          {(institutions.data ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Filter>
      <Filter label={t('state')}>
        <select name="keadaan" defaultValue={search['keadaan'] ?? ''}>
          <option value="">{t('all')}</option>
          <option value="OPEN">{t('OPEN')}</option>
          <option value="CLOSED">{t('CLOSED')}</option>
        </select>
      </Filter>
    </Filters>
  );
}

function Units({ units }: { readonly units: readonly Line[] }) {
  const t = useText(UNITS_WORDS);
  const columns = useColumns();
  return (
    <DataTable
      caption={t('title')}
      rows={units}
      columns={columns}
      rowKey={({ id }) => id}
      hasTools={false}
      // The server has searched already: "cari" in the address is not for the table.
      prefix="tabel-"
      empty={<p>{t('empty')}</p>}
    />
  );
}

function useColumns(): readonly Column<Line>[] {
  const t = useText(UNITS_WORDS);
  return [
    { key: 'kode', head: t('code'), cell: ({ code }) => code },
    {
      key: 'nama',
      head: t('name'),
      cell: ({ id, name }) => (
        <Link to="/admin/unit/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { key: 'induk', head: t('parent'), cell: ({ parentName }) => parentName ?? '–' },
    { key: 'instansi', head: t('institution'), cell: ({ institutionName }) => institutionName },
    { key: 'keadaan', head: t('state'), cell: ({ closedAt }) => <UnitState isClosed={closedAt !== null} /> },
  ];
}

function UnitState({ isClosed }: { readonly isClosed: boolean }) {
  const t = useText(UNITS_WORDS);
  return isClosed ? (
    <Badge tone="quiet" icon="lock">
      {t('CLOSED')}
    </Badge>
  ) : (
    <Badge tone="ok" icon="check">
      {t('OPEN')}
    </Badge>
  );
}
