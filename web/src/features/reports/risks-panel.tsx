import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Panel } from '../../ui/page.js';
import { type ServedColumn, ServedTable } from '../../ui/served-table.js';
import { Answer } from '../../ui/states.js';
import { afterOf, useTableState } from '../../ui/table-state.js';
import { unitsOf, useReportFilters } from './report-filters.js';
import { reasonInWords } from './report-labels.js';
import { exportHref } from './report-export.js';
import { type ReportQuery, risksQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

type AtRisk = Schemas['AwardAtRiskView'];

const PREFIX = 'risiko.';
const ROWS = 10;
const REASONS = [
  'OVERDUE',
  'DUE_NOT_BEGUN',
  'BELOW_GATE',
  'INCIDENTS',
  'FOLLOW_UPS_OVERDUE',
  'FOLLOW_UPS_OPEN',
  'NEAR_GATE',
] as const;

/** Predicates that may not last, each with why. */
export function RisksPanel() {
  const t = useText(REPORT_WORDS);
  const { filters } = useReportFilters();
  const { asked } = useTableState(PREFIX);
  const language = useLanguage();
  const columns = useColumns();
  const { reason } = asked.facets;
  const query = {
    ...unitsOf(filters),
    ...(asked.search !== '' && { search: asked.search }),
    ...(reason && { reason }),
  } as ReportQuery<'/api/v1/reports/risks'>;
  return (
    <Panel title={t('risks')}>
      <Answer of={useQuery(risksQuery({ ...query, ...afterOf(asked), limit: ROWS }))}>
        {(page) => (
          <ServedTable
            caption={t('risks')}
            page={page}
            columns={columns}
            rowKey={({ awardId }) => awardId}
            filters={[
              {
                key: 'reason',
                label: t('reason'),
                choices: REASONS.map((code) => ({ value: code, label: t(`reason.${code}`) })),
              },
            ]}
            exportHref={exportHref('risks', query, language)}
            empty={<p>{t('risksEmpty')}</p>}
            prefix={PREFIX}
          />
        )}
      </Answer>
    </Panel>
  );
}

function useColumns(): readonly ServedColumn<AtRisk>[] {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  return [
    {
      key: 'unit',
      head: t('unit'),
      cell: ({ awardId, unitName, institutionName }) => (
        <>
          <Link to="/predikat/$id" params={{ id: awardId }}>
            {unitName}
          </Link>
          <span className={styles['second']}>{institutionName}</span>
        </>
      ),
    },
    { key: 'predicate', head: t('predicate'), cell: ({ predicate }) => predicate },
    { key: 'dueOn', head: t('dueOn'), cell: ({ dueOn }) => format.due(dueOn) },
    {
      key: 'reasons',
      head: t('reason'),
      cell: ({ reasons }) => (
        <ul className={styles['reasons']}>
          {reasons.map((reason) => (
            <li key={reason.code}>{reasonInWords(t, format, reason)}</li>
          ))}
        </ul>
      ),
    },
  ];
}
