import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { problemWords } from '../../api/problem-words.js';
import { type Language, useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { csvOf, saveAs } from '../../ui/csv.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import type { IconName } from '../../ui/icon.js';
import { Icon } from '../../ui/icon.js';
import { Badge, type Tone } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer, ProblemNotice } from '../../ui/states.js';
import styles from './bulk-operations.module.css';
import {
  type Operation,
  type OperationRow,
  operationRowsQuery,
  refusedRows,
  type RowState,
} from './bulk-operations.queries.js';
import { BULK_WORDS } from './bulk-operations.words.js';
import { settledOf } from './settled.js';

const STATES = ['REFUSED', 'DONE', 'UNCHANGED', 'WAITING'] as const satisfies readonly RowState[];
const LOOKS: Readonly<Record<RowState, readonly [Tone, IconName]>> = {
  WAITING: ['quiet', 'clock'],
  DONE: ['ok', 'check'],
  UNCHANGED: ['quiet', 'check'],
  REFUSED: ['bad', 'alert'],
};

/** What came of each row, and why one was refused; which are shown stands in the address. */
export function OperationRows({ operation }: { readonly operation: Operation }) {
  const t = useText(BULK_WORDS);
  const { keadaan, sesudah }: Record<string, string> = useSearch({ strict: false });
  const state = STATES.find((known) => known === keadaan) ?? null;
  const asked = { state, after: Number(sesudah ?? 0), settled: settledOf(operation) };
  return (
    <Panel title={t('rows')}>
      {operation.refused > 0 && operation.finishedAt !== null && <Refusals operation={operation} />}
      <StateFilters operation={operation} state={state} />
      <Answer of={useQuery(operationRowsQuery(operation.id, asked))}>
        {({ rows, next }) => (
          <>
            <RowTable rows={rows} />
            <Paging operation={operation} state={state} isFirst={asked.after === 0} next={next} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

/** In the reader's language, as a spreadsheet opens it. */
function Refusals({ operation: { id } }: { readonly operation: Operation }) {
  const t = useText(BULK_WORDS);
  const language = useLanguage();
  const [problem, setProblem] = useState<unknown>(null);
  const save = async () => {
    try {
      const rows = await refusedRows(id);
      const head = [t('no'), t('institution'), t('unit'), t('person'), t('email'), t('why')];
      const lines = rows.map((row) => [
        row.line ?? row.position,
        row.institutionName,
        row.unitName ?? row.assessmentId,
        row.personName,
        row.email,
        wordsOf(row, language),
      ]);
      saveAs(`${t('refusalsFile')}.csv`, csvOf([head, ...lines]));
      setProblem(null);
    } catch (thrown) {
      setProblem(thrown);
    }
  };
  return (
    <p>
      {problem !== null && <ProblemNotice error={problem} />}
      <Button size="small" onClick={() => void save()}>
        <Icon name="download" size={16} /> {t('refusals')}
      </Button>
    </p>
  );
}

interface FiltersProps {
  readonly operation: Operation;
  readonly state: RowState | null;
}

function StateFilters({ operation, state }: FiltersProps) {
  const t = useText(BULK_WORDS);
  const { id, total, done, unchanged, refused } = operation;
  const counts = { DONE: done, UNCHANGED: unchanged, REFUSED: refused, WAITING: total - settledOf(operation) };
  return (
    <ul className={styles['states']} aria-label={t('rows')} data-screen-only>
      {[null, ...STATES].map((each) => (
        <li key={each ?? 'all'}>
          <ButtonLink
            size="small"
            to="/massal/$id"
            params={{ id }}
            search={each === null ? {} : { keadaan: each }}
            aria-current={each === state ? 'true' : undefined}
            resetScroll={false}
          >
            {each === null ? t('allRows') : t(`state.${each}`)}: {each === null ? total : counts[each]}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function Paging({ operation: { id }, state, isFirst, next }: FiltersProps & { isFirst: boolean; next: number | null }) {
  const t = useText(BULK_WORDS);
  const kept = state === null ? {} : { keadaan: state };
  return (
    <p className={styles['states']} data-screen-only>
      {!isFirst && (
        <ButtonLink size="small" to="/massal/$id" params={{ id }} search={kept}>
          {t('first')}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink size="small" to="/massal/$id" params={{ id }} search={{ ...kept, sesudah: String(next) }}>
          {t('next')}
        </ButtonLink>
      )}
    </p>
  );
}

function RowTable({ rows }: { readonly rows: readonly OperationRow[] }) {
  const t = useText(BULK_WORDS);
  const columns = useColumns(rows);
  return (
    <DataTable
      caption={t('rows')}
      rows={rows}
      columns={columns}
      rowKey={({ position }) => String(position)}
      hasTools={false}
      empty={<p>{t('noRows')}</p>}
    />
  );
}

/** Those that say something about these rows. */
function useColumns(rows: readonly OperationRow[]): readonly Column<OperationRow>[] {
  const t = useText(BULK_WORDS);
  const language = useLanguage();
  const has = (name: 'accountId' | 'assessmentId' | 'email' | 'unitName') => rows.some((row) => row[name] !== null);
  const columns: readonly (Column<OperationRow> & { readonly isLeftOut?: boolean })[] = [
    { key: 'no', head: t('no'), cell: ({ line, position }) => line ?? position, align: 'end' },
    {
      key: 'unit',
      head: t('unit'),
      cell: (row) => <Unit row={row} />,
      isLeftOut: !has('assessmentId') && !has('unitName'),
    },
    {
      key: 'orang',
      head: t('person'),
      cell: ({ personName }) => personName ?? '–',
      isLeftOut: !has('accountId') && !has('email'),
    },
    { key: 'email', head: t('email'), cell: ({ email }) => email, isLeftOut: !has('email') },
    { key: 'keadaan', head: t('state'), cell: (row) => <State state={row.state} /> },
    { key: 'alasan', head: t('why'), cell: (row) => wordsOf(row, language) ?? '–' },
  ];
  return columns.filter(({ isLeftOut }) => isLeftOut !== true);
}

function Unit({ row: { assessmentId, unitName } }: { readonly row: OperationRow }) {
  const t = useText(BULK_WORDS);
  if (unitName !== null && assessmentId === null) return unitName;
  if (unitName === null || assessmentId === null) return <span className="soft">{t('notSeen')}</span>;
  return (
    <Link to="/penilaian/$id" params={{ id: assessmentId }}>
      {unitName}
    </Link>
  );
}

function State({ state }: { readonly state: RowState }) {
  const t = useText(BULK_WORDS);
  const [tone, icon] = LOOKS[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}

/** As the single action would have been refused. */
function wordsOf({ problem }: OperationRow, language: Language): string | null {
  if (problem === null) return null;
  const { status, type, detail, facts } = problem;
  const { summary, fields } = problemWords(ApiProblem.of(status, { type, status, detail, ...facts }), language);
  return [summary, ...fields.map(({ text }) => text)].join(' ');
}
