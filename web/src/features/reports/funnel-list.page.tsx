import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { assessmentPath } from '../../../../src/domain/client-paths.js';
import { OUTCOMES, WINDOWED_STAGES } from '../../../../src/domain/lifecycle.js';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Page } from '../../ui/page.js';
import { type ServedColumn, type ServedFilter, ServedTable } from '../../ui/served-table.js';
import { Answer } from '../../ui/states.js';
import { afterOf, useTableState } from '../../ui/table-state.js';
import { FilterBar } from './filter-bar.js';
import { ForLeaders } from './for-leaders.js';
import { unitsOf, useReportFilters } from './report-filters.js';
import { exportHref } from './report-export.js';
import { funnelListQuery, type ReportQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

type Row = Schemas['FunnelRowView'];

const ROWS = 50;
const STEPS = ['OPENED', 'SUBMITTED', 'EVALUATED', 'PROPOSED', 'SCREENED', 'DESK', 'FIELD', 'PANEL'] as const;

/** The assessments behind a figure of the funnel. */
export function FunnelListPage() {
  const t = useText(REPORT_WORDS);
  return (
    <Page title={t('listTitle')} lead={t('listLead')}>
      <ForLeaders>
        <FunnelList />
      </ForLeaders>
    </Page>
  );
}

function FunnelList() {
  const t = useText(REPORT_WORDS);
  const language = useLanguage();
  const query = useAsked();
  const columns = useColumns();
  const filters = useFilters();
  const page = afterOf(useTableState('').asked);
  return (
    <>
      <FilterBar has={['cycleId', 'institutionKind', 'institutionId']} />
      <Answer of={useQuery(funnelListQuery({ ...query, ...page, limit: ROWS }))}>
        {(found) => (
          <ServedTable
            caption={t('assessments')}
            page={found}
            columns={columns}
            rowKey={({ assessmentId }) => assessmentId}
            filters={filters}
            exportHref={exportHref('funnel/assessments', query, language)}
            empty={<p>{t('nothingYet')}</p>}
          />
        )}
      </Answer>
    </>
  );
}

function useAsked(): ReportQuery<'/api/v1/reports/funnel/assessments'> {
  const { filters } = useReportFilters();
  const { search, facets } = useTableState('').asked;
  const { cycleId } = filters;
  // The server refuses values that it does not know, and says which there are.
  return {
    ...unitsOf(filters),
    ...(cycleId !== undefined && { cycleId }),
    ...(search !== '' && { search }),
    ...facets,
  };
}

function useFilters(): readonly ServedFilter[] {
  const t = useText(REPORT_WORDS);
  return [
    { key: 'step', label: t('step'), choices: STEPS.map((step) => ({ value: step, label: t(`step.${step}`) })) },
    {
      key: 'stage',
      label: t('stage'),
      choices: WINDOWED_STAGES.map((value) => ({ value, label: t(`stage.${value}`) })),
    },
    {
      key: 'outcome',
      label: t('outcome'),
      choices: OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
    },
    { key: 'target', label: t('target'), choices: ['WBK', 'WBBM'].map((value) => ({ value, label: value })) },
  ];
}

function useColumns(): readonly ServedColumn<Row>[] {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  return [
    {
      key: 'unit',
      head: t('unit'),
      cell: ({ unitId, unitName, institutionName }) => (
        <>
          <Link to="/unit/$id" params={{ id: unitId }}>
            {unitName}
          </Link>
          <span className={styles['second']}>{institutionName}</span>
        </>
      ),
    },
    { key: 'kind', head: t('assessmentKind'), cell: ({ kind }) => t(`assessmentKind.${kind}`) },
    { key: 'target', head: t('target'), cell: ({ target }) => target },
    {
      key: 'stage',
      head: t('stage'),
      cell: ({ assessmentId, stage, outcome }) => (
        <Link to={assessmentPath(assessmentId)}>
          {outcome === null ? t(`stage.${stage}`) : t(`outcome.${outcome}`)}
        </Link>
      ),
    },
    {
      key: 'score',
      head: t('score'),
      align: 'end',
      cell: ({ total, layer }) =>
        total === null || layer === null ? '–' : `${format.score(total)} (${t(`layer.${layer}`)})`,
    },
  ];
}
