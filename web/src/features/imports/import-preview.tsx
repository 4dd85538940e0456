import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import type { Import, ImportKind } from './import-kind.js';
import { ImportRows } from './import-rows.js';
import styles from './imports.module.css';
import { applyImport, importRowsQuery } from './imports.queries.js';
import { IMPORT_WORDS } from './imports.words.js';

interface OfPreview {
  readonly kind: ImportKind;
  readonly preview: Import;
}

/** What a file would do. */
export function ImportPreview({ kind, preview }: OfPreview) {
  const t = useText(IMPORT_WORDS);
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
      <NextStep kind={kind} preview={preview} />
      <StateFilters kind={kind} preview={preview} />
      <Rows kind={kind} preview={preview} />
    </Panel>
  );
}

/** How many rows do something. */
function changesOf({ counts }: Import): number {
  const changed = Object.entries(counts).filter(([state]) => state !== 'UNCHANGED' && state !== 'REFUSED');
  return changed.reduce((sum, [, count]) => sum + count, 0);
}

/** One thing can be done at a time: mend the file, apply it, or see how far it is. */
function NextStep({ kind, preview }: OfPreview) {
  const t = useText(IMPORT_WORDS);
  const own = useText(kind.words);
  const format = useFormat();
  const { id, counts, appliedAt, expiresAt } = preview;
  if (appliedAt !== null) return <Applied preview={preview} at={appliedAt} />;
  const refused = counts['REFUSED'] ?? 0;
  if (refused > 0) {
    return (
      <Notice tone="bad" role="alert">
        <p>{t('refusedFirst', { count: refused })}</p>
        <ButtonAnchor size="small" href={`/api/v1/${kind.name}s/${id}/refusals`} download>
          {t('refusals')}
        </ButtonAnchor>
      </Notice>
    );
  }
  if (changesOf(preview) === 0) {
    return (
      <Notice tone="info">
        <p>{own('nothing')}</p>
      </Notice>
    );
  }
  return (
    <>
      <ApplyForm kind={kind} preview={preview} />
      <p className="soft">{t('until', { at: format.instant(expiresAt) })}</p>
    </>
  );
}

function Applied({ preview: { operationId }, at }: { readonly preview: Import; readonly at: string }) {
  const t = useText(IMPORT_WORDS);
  const format = useFormat();
  return (
    <Notice tone="ok" role="status">
      <p>{t('applied', { at: format.instant(at) })}</p>
      {operationId !== null && (
        <ButtonLink to="/massal/$id" params={{ id: operationId }}>
          {t('toOperation')}
        </ButtonLink>
      )}
    </Notice>
  );
}

function ApplyForm({ kind, preview }: OfPreview) {
  const t = useText(IMPORT_WORDS);
  const navigate = useNavigate();
  const remark = kind.remark(preview, useText(kind.words));
  const apply = async () => {
    const { operationId } = await applyImport(kind.name, preview.id);
    await Promise.all(
      [`${kind.name}s`, 'bulk-operations'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
    );
    await navigate({ to: '/massal/$id', params: { id: operationId ?? '' } });
  };
  return (
    <ActionForm action={apply} submit={t('apply', { count: changesOf(preview) })}>
      {remark !== null && <p>{remark}</p>}
    </ActionForm>
  );
}

function StateFilters({ kind, preview: { id, counts } }: OfPreview) {
  const t = useText(IMPORT_WORDS);
  const own = useText(kind.words);
  const { keadaan }: Record<string, string> = useSearch({ strict: false });
  return (
    <ul className={styles['states']} aria-label={t('rows')} data-screen-only>
      {[undefined, ...Object.keys(kind.states)].map((state) => (
        <li key={state ?? 'all'}>
          <ButtonLink
            size="small"
            to={kind.page}
            search={{ impor: id, ...(state && { keadaan: state }) }}
            aria-current={keadaan === state ? 'true' : undefined}
            resetScroll={false}
          >
            {state === undefined ? t('allRows') : `${own(state)}: ${counts[state] ?? 0}`}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function Rows({ kind, preview }: OfPreview) {
  const search: Record<string, string> = useSearch({ strict: false });
  return (
    <Answer of={useQuery(importRowsQuery(kind, preview.id, search))}>
      {(page) => <ImportRows kind={kind} page={page} search={search} />}
    </Answer>
  );
}
