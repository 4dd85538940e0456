import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answered, api, type Schemas } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import styles from './people-imports.module.css';
import { PERSON_ROW_STATES, personRowsQuery } from './people-imports.queries.js';
import { PEOPLE_IMPORT_WORDS } from './people-imports.words.js';
import { PersonRows } from './person-rows.js';

type Import = Schemas['PeopleImportView'];

/** What a file would do. */
export function PeoplePreview({ preview }: { readonly preview: Import }) {
  const t = useText(PEOPLE_IMPORT_WORDS);
  const { encoding, ignoredColumns } = preview;
  return (
    <Panel title={t('step2')}>
      <p>{t('result', { file: preview.fileName })}</p>
      {encoding === 'windows-1252' && (
        <Notice tone="warn">
          <p>{t('windows1252')}</p>
        </Notice>
      )}
      {ignoredColumns.length > 0 && <p className="soft">{t('ignored', { columns: ignoredColumns.join(', ') })}</p>}
      <NextStep preview={preview} />
      <StateFilters preview={preview} />
      <Rows id={preview.id} />
    </Panel>
  );
}

/** One thing can be done at a time: mend the file, apply it, or see how far it is. */
function NextStep({ preview }: { readonly preview: Import }) {
  const t = useText(PEOPLE_IMPORT_WORDS);
  const format = useFormat();
  const { id, counts, operationId, expiresAt } = preview;
  if (operationId !== null) {
    return (
      <Notice tone="ok" role="status">
        <p>{t('applied')}</p>
        <ButtonLink to="/massal/$id" params={{ id: operationId }}>
          {t('toOperation')}
        </ButtonLink>
      </Notice>
    );
  }
  if (counts.REFUSED > 0) {
    return (
      <Notice tone="bad" role="alert">
        <p>{t('refusedFirst', { count: counts.REFUSED })}</p>
        <ButtonAnchor size="small" href={`/api/v1/people-imports/${id}/refusals`} download>
          {t('refusals')}
        </ButtonAnchor>
      </Notice>
    );
  }
  if (counts.INVITED + counts.APPOINTED === 0) {
    return (
      <Notice tone="info">
        <p>{t('nothing')}</p>
      </Notice>
    );
  }
  return (
    <>
      <ApplyForm preview={preview} />
      <p className="soft">{t('until', { at: format.instant(expiresAt) })}</p>
    </>
  );
}

function ApplyForm({ preview: { id, counts } }: { readonly preview: Import }) {
  const t = useText(PEOPLE_IMPORT_WORDS);
  const navigate = useNavigate();
  const apply = async () => {
    const { operationId } = await answered(
      api.POST('/api/v1/people-imports/{id}/application', { params: { path: { id } } }),
    );
    await Promise.all(
      ['people-imports', 'bulk-operations'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
    );
    await navigate({ to: '/massal/$id', params: { id: operationId ?? '' } });
  };
  return (
    <ActionForm action={apply} submit={t('apply', { count: counts.INVITED + counts.APPOINTED })}>
      <p>{t('applyWhy', { invited: counts.INVITED, appointed: counts.APPOINTED })}</p>
    </ActionForm>
  );
}

function StateFilters({ preview: { id, counts } }: { readonly preview: Import }) {
  const t = useText(PEOPLE_IMPORT_WORDS);
  const { keadaan }: Record<string, string> = useSearch({ strict: false });
  return (
    <ul className={styles['states']} aria-label={t('rows')} data-screen-only>
      {[undefined, ...PERSON_ROW_STATES].map((state) => (
        <li key={state ?? 'all'}>
          <ButtonLink
            size="small"
            to="/admin/pengguna/impor"
            search={{ impor: id, ...(state && { keadaan: state }) }}
            aria-current={keadaan === state ? 'true' : undefined}
            resetScroll={false}
          >
            {state === undefined ? t('allRows') : `${t(state)}: ${counts[state]}`}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function Rows({ id }: { readonly id: string }) {
  const search: Record<string, string> = useSearch({ strict: false });
  return (
    <Answer of={useQuery(personRowsQuery(id, search))}>{(page) => <PersonRows page={page} search={search} />}</Answer>
  );
}
