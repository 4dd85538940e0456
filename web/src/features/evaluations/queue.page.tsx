import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { may, type Session, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Badge } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { type RowSelection, useChosenKeys } from '../../ui/row-selection.js';
import { Answer } from '../../ui/states.js';
import { assessmentsQuery, windowsQuery } from '../assessments/assessments.queries.js';
import { mayBeChosen } from '../bulk-operations/bulk-action.js';
import { BulkActions } from '../bulk-operations/bulk-actions.js';
import { ledLayerAt } from './duties.js';
import styles from './evaluations.module.css';
import { dutiesQuery } from './duties.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { inScope, type QueueRow, queueRows, type Scope, SCOPES } from './queue-rows.js';

/** What waits for whom: every assessment the person sees, and what they have to do about it. */
export function QueuePage() {
  const t = useText(EVALUATIONS_WORDS);
  const session = useSession();
  const actions = (
    <>
      {may(session, 'bulk-operation.own') && <ButtonLink to="/massal">{t('bulk')}</ButtonLink>}
      {may(session, 'evaluator.assign') && <ButtonLink to="/penilaian/impor">{t('import')}</ButtonLink>}
      {may(session, 'conflict.own') && <ButtonLink to="/konflik">{t('conflicts')}</ButtonLink>}
    </>
  );
  return (
    <Page title={t('queue')} lead={t('queueLead')} actions={actions}>
      <Answer of={useQueue()}>{(rows) => <Queue rows={rows} session={session} />}</Answer>
    </Page>
  );
}

function useQueue() {
  const asked = useQuery(assessmentsQuery);
  const waiting = useQuery(dutiesQuery);
  const running = (asked.data ?? []).filter(({ stage }) => stage !== 'CONCLUDED');
  const cycleIds = [...new Set(running.map(({ cycleId }) => cycleId))];
  const windows = useQueries({ queries: cycleIds.map((id) => windowsQuery(id)) });
  const closing = windows.flatMap(({ data }, index) =>
    (data ?? []).map(({ stage, closesOn }) => [`${cycleIds[index]}/${stage}`, closesOn] as const),
  );
  const isThere = asked.data !== undefined && waiting.data !== undefined;
  return {
    data: isThere ? queueRows(asked.data, waiting.data, new Map(closing)) : undefined,
    error: asked.error ?? waiting.error,
    refetch: () => Promise.all([asked.refetch(), waiting.refetch()]),
  };
}

function Queue({ rows, session }: { readonly rows: readonly QueueRow[]; readonly session: Session }) {
  const t = useText(EVALUATIONS_WORDS);
  const { tampil }: Record<string, string> = useSearch({ strict: false });
  const first: Scope = rows.some(({ task }) => task !== null) ? 'saya' : 'berjalan';
  const scope = SCOPES.find((known) => known === tampil) ?? first;
  const columns = useColumns(session);
  const { chosen, choose, clear } = useChosenKeys();
  const selection: RowSelection<QueueRow> = {
    chosen,
    choose,
    may: ({ assessment }) => mayBeChosen(session, assessment),
    nameOf: ({ assessment }) => assessment.unitName,
  };
  const assessments = rows.map(({ assessment }) => assessment).filter(({ id }) => chosen.has(id));
  return (
    <>
      <nav className={styles['sections']} aria-label={t('scopes')}>
        {SCOPES.map((known) => (
          <Link key={known} to="." search={{ tampil: known }} aria-current={known === scope ? 'page' : undefined}>
            {t(`scope.${known}`, { count: inScope(rows, known).length })}
          </Link>
        ))}
      </nav>
      <DataTable
        caption={t('queueTable')}
        rows={inScope(rows, scope)}
        columns={columns}
        rowKey={({ assessment }) => assessment.id}
        empty={<p>{t(`queueEmpty.${scope}`)}</p>}
        {...(may(session, 'bulk-operation.own') && { selection })}
      />
      <BulkActions session={session} chosen={assessments} clear={clear} />
    </>
  );
}

function useColumns(session: Session): readonly Column<QueueRow>[] {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const task = (row: QueueRow) => (row.task === null ? null : t(`task.${row.task}`));
  return [
    { key: 'unit', head: t('unit'), cell: (row) => <UnitLink row={row} />, text: (row) => row.assessment.unitName },
    textColumn('instansi', t('institution'), (row) => row.assessment.institutionName),
    textColumn('tahun', t('year'), (row) => String(row.assessment.year)),
    textColumn('jenis', t('kind'), (row) => t(`kind.${row.assessment.kind}`)),
    {
      ...textColumn('tahap', t('stage'), (row) => t(`stage.${row.assessment.stage}`)),
      cell: (row) => <Stage row={row} />,
    },
    textColumn('menunggu', t('waitsFor'), (row) => t(`worker.${row.worker}`)),
    { ...textColumn('tugas', t('yourTask'), (row) => task(row) ?? t('noTask')), cell: (row) => <TaskCell row={row} /> },
    { key: 'sisa', head: t('left'), align: 'end', cell: (row) => row.left ?? '–', text: (row) => row.left },
    {
      key: 'batas',
      head: t('due'),
      cell: (row) => (row.due === null ? '–' : format.due(row.due)),
      text: (row) => row.due,
    },
    { key: 'buka', head: t('actions'), cell: (row) => <RowActions row={row} session={session} /> },
  ];
}

function textColumn(key: string, head: string, text: (row: QueueRow) => string): Column<QueueRow> {
  return { key, head, cell: text, text, isFacet: true };
}

function UnitLink({ row: { assessment } }: { readonly row: QueueRow }) {
  return (
    <Link to="/penilaian/$id" params={{ id: assessment.id }}>
      {assessment.unitName}
    </Link>
  );
}

function Stage({ row: { assessment } }: { readonly row: QueueRow }) {
  const t = useText(EVALUATIONS_WORDS);
  const { stage, outcome } = assessment;
  return (
    <>
      {t(`stage.${stage}`)} {outcome !== null && <Badge tone="quiet">{t(`outcome.${outcome}`)}</Badge>}
    </>
  );
}

function TaskCell({ row: { task } }: { readonly row: QueueRow }) {
  const t = useText(EVALUATIONS_WORDS);
  if (task === null) return <span className="soft">{t('noTask')}</span>;
  return (
    <Badge tone="info" icon="clock">
      {t(`task.${task}`)}
    </Badge>
  );
}

/** Where the person goes on: to the work that waits, and as lead to the team. */
function RowActions({ row, session }: { readonly row: QueueRow; readonly session: Session }) {
  const t = useText(EVALUATIONS_WORDS);
  const { id, stage, unitName } = row.assessment;
  const isLead = ledLayerAt(session, row.assessment, stage) !== null;
  if (!isLead) return null;
  return (
    <ButtonLink
      size="small"
      to="/penilaian/$id/penilai"
      params={{ id }}
      aria-label={t('evaluatorsOf', { unit: unitName })}
    >
      {t('evaluators')}
    </ButtonLink>
  );
}
