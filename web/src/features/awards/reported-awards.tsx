import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { type ServedColumn, type ServedFilter, ServedTable } from '../../ui/served-table.js';
import { Answer } from '../../ui/states.js';
import { afterOf, useTableState } from '../../ui/table-state.js';
import { FilterBar } from '../reports/filter-bar.js';
import { exportHref } from '../reports/report-export.js';
import { unitsOf, useReportFilters } from '../reports/report-filters.js';
import { type ReportQuery, reportedAwardsQuery } from '../reports/reports.queries.js';
import { REPORT_WORDS } from '../reports/reports.words.js';
import styles from '../reports/reports.module.css';
import { StandingBadge } from './standing-badge.js';

type Row = Schemas['AwardStatusRowView'];
type Asked = ReportQuery<'/api/v1/reports/awards'>;

const ROWS = 50;
const STANDINGS = ['HELD', 'IN_FORCE', 'DUE', 'OVERDUE', 'SUPERSEDED', 'REVOKED'] as const;

/** Awards in force and ended, as leadership looks at them. */
export function ReportedAwards() {
  const t = useText(REPORT_WORDS);
  const asked = useAsked();
  const columns = useColumns();
  const filters = useFilters();
  const page = afterOf(useTableState('').asked);
  const language = useLanguage();
  return (
    <>
      <FilterBar has={['institutionKind', 'institutionId']} />
      <Answer of={useQuery(reportedAwardsQuery({ ...asked, ...page, limit: ROWS }))}>
        {(found) => (
          <ServedTable
            caption={t('toAwards')}
            page={found}
            columns={columns}
            rowKey={({ awardId }) => awardId}
            filters={filters}
            exportHref={exportHref('awards', asked, language)}
            empty={<p>{t('nothingYet')}</p>}
          />
        )}
      </Answer>
    </>
  );
}

function useAsked(): Asked {
  const { filters } = useReportFilters();
  const { search, facets, sort } = useTableState('').asked;
  const sorted = sort === null ? {} : { sort: sort.key, order: sort.isDown ? 'desc' : 'asc' };
  // The server refuses values that it does not know, and says which there are.
  return { ...unitsOf(filters), ...(search !== '' && { search }), ...facets, ...sorted } as Asked;
}

function useFilters(): readonly ServedFilter[] {
  const t = useText(REPORT_WORDS);
  return [
    { key: 'predicate', label: t('predicate'), choices: ['WBK', 'WBBM'].map((value) => ({ value, label: value })) },
    {
      key: 'standing',
      label: t('standing'),
      choices: STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) })),
    },
  ];
}

function useColumns(): readonly ServedColumn<Row>[] {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  return [
    {
      key: 'unit',
      head: t('unit'),
      isSortable: true,
      cell: ({ awardId, unitName }) => (
        <Link to="/predikat/$id" params={{ id: awardId }}>
          {unitName}
        </Link>
      ),
    },
    {
      key: 'institution',
      head: t('institution'),
      isSortable: true,
      cell: ({ institutionName, institutionKind }) => (
        <>
          {institutionName}
          <span className={styles['second']}>{t(`kind.${institutionKind}`)}</span>
        </>
      ),
    },
    { key: 'predicate', head: t('predicate'), cell: ({ predicate }) => predicate },
    { key: 'standing', head: t('standing'), cell: ({ standing }) => <StandingBadge standing={standing} /> },
    {
      key: 'decreedOn',
      head: t('decree'),
      isSortable: true,
      cell: ({ decreeNumber, decreedOn }) => (
        <>
          {format.day(decreedOn)}
          <span className={styles['second']}>{decreeNumber}</span>
        </>
      ),
    },
    { key: 'dueOn', head: t('dueOn'), isSortable: true, cell: (row) => dueOf(row, format.due) },
    {
      key: 'score',
      head: t('score'),
      isSortable: true,
      align: 'end',
      cell: ({ total }) => (total === null ? '–' : format.score(total)),
    },
  ];
}

function dueOf({ dueOn, endedOn }: Row, inWords: (day: string) => string): string {
  return endedOn === null ? inWords(dueOn) : '–';
}
