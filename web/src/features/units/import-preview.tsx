import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { ImportRows } from './import-rows.js';
import { UNIT_IMPORT_WORDS } from './unit-import.words.js';
import styles from './units.module.css';
import { importRowsQuery, ROW_STATES } from './units.queries.js';

type Import = Schemas['UnitImportView'];

/** What a file would do, or has done. */
export function ImportPreview({ preview }: { readonly preview: Import }) {
  const t = useText(UNIT_IMPORT_WORDS);
  return (
    <Panel title={t('step2')}>
      <p>{t('result', { file: preview.fileName })}</p>
      <Remarks preview={preview} />
      <NextStep preview={preview} />
      <StateFilters preview={preview} />
      <Rows id={preview.id} />
    </Panel>
  );
}

function Remarks({ preview: { encoding, ignoredColumns, institutions } }: { readonly preview: Import }) {
  const t = useText(UNIT_IMPORT_WORDS);
  const names = institutions.map(({ name }) => name).join(', ');
  return (
    <>
      {encoding === 'windows-1252' && (
        <Notice tone="warn">
          <p>{t('windows1252')}</p>
        </Notice>
      )}
      {ignoredColumns.length > 0 && <p className="soft">{t('ignored', { columns: ignoredColumns.join(', ') })}</p>}
      {institutions.length > 0 && <p>{t('institutions', { count: institutions.length, names })}</p>}
    </>
  );
}

/** One thing can be done at a time: mend the file, apply it, or look at the units. */
function NextStep({ preview }: { readonly preview: Import }) {
  const t = useText(UNIT_IMPORT_WORDS);
  const format = useFormat();
  const { id, counts, appliedAt, expiresAt } = preview;
  if (appliedAt !== null) {
    return (
      <Notice tone="ok" role="status">
        <p>{t('applied', { at: format.instant(appliedAt) })}</p>
        <ButtonLink to="/admin/unit">{t('toUnits')}</ButtonLink>
      </Notice>
    );
  }
  if (counts.REFUSED > 0) {
    return (
      <Notice tone="bad" role="alert">
        <p>{t('refusedFirst', { count: counts.REFUSED })}</p>
        <ButtonAnchor size="small" href={`/api/v1/unit-imports/${id}/refusals`} download>
          {t('refusals')}
        </ButtonAnchor>
      </Notice>
    );
  }
  if (counts.NEW + counts.CHANGED === 0) {
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
  const t = useText(UNIT_IMPORT_WORDS);
  const queries = useQueryClient();
  const apply = async () => {
    await answered(api.POST('/api/v1/unit-imports/{id}/application', { params: { path: { id } } }));
    await Promise.all(
      ['unit-imports', 'units', 'institutions'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
    announce(t('toUnits'));
  };
  return (
    <ActionForm action={apply} submit={t('apply', { count: counts.NEW + counts.CHANGED })}>
      {null}
    </ActionForm>
  );
}

function StateFilters({ preview: { id, counts } }: { readonly preview: Import }) {
  const t = useText(UNIT_IMPORT_WORDS);
  const { keadaan }: Record<string, string> = useSearch({ strict: false });
  return (
    <ul className={styles['states']} aria-label={t('rows')}>
      <li>
        <ButtonLink
          size="small"
          to="/admin/unit/impor"
          search={{ impor: id }}
          aria-current={keadaan === undefined ? 'true' : undefined}
          resetScroll={false}
        >
          {t('allRows')}
        </ButtonLink>
      </li>
      {ROW_STATES.map((state) => (
        <li key={state}>
          <ButtonLink
            size="small"
            to="/admin/unit/impor"
            search={{ impor: id, keadaan: state }}
            aria-current={keadaan === state ? 'true' : undefined}
            resetScroll={false}
          >
            {t(state)}: {counts[state]}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function Rows({ id }: { readonly id: string }) {
  const search: Record<string, string> = useSearch({ strict: false });
  return (
    <Answer of={useQuery(importRowsQuery(id, search))}>{(page) => <ImportRows page={page} search={search} />}</Answer>
  );
}
