import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { type Format, useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor } from '../../ui/button.js';
import { FigureTable } from '../../ui/charts/chart.js';
import { LineChart } from '../../ui/charts/line-chart.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { UI_WORDS } from '../../ui/ui.words.js';
import { FilterBar } from './filter-bar.js';
import { ForLeaders } from './for-leaders.js';
import { exportHref } from './report-export.js';
import { searchOf, unitsOf, useReportFilters } from './report-filters.js';
import { areaNames, type ReportText } from './report-labels.js';
import { trendsQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';

type Trend = Schemas['TrendView'];

/** How cycles compare. */
export function TrendsPage() {
  const t = useText(REPORT_WORDS);
  const ui = useText(UI_WORDS);
  const { filters } = useReportFilters();
  const href = exportHref('trends', unitsOf(filters), useLanguage());
  return (
    <Page
      title={t('trends')}
      lead={t('trendsLead')}
      actions={
        <ButtonAnchor href={href} download>
          <Icon name="download" size={16} /> {ui('download')}
        </ButtonAnchor>
      }
    >
      <ForLeaders>
        <FilterBar has={['institutionKind', 'institutionId']} />
        <Asked />
      </ForLeaders>
    </Page>
  );
}

function Asked() {
  const t = useText(REPORT_WORDS);
  const { filters } = useReportFilters();
  return (
    <Answer of={useQuery(trendsQuery(unitsOf(filters)))}>
      {(cycles) => (cycles.length === 0 ? <Empty>{t('nothingYet')}</Empty> : <Trends cycles={cycles} />)}
    </Answer>
  );
}

function Trends({ cycles }: { readonly cycles: readonly Trend[] }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const { wbkTotal = null, wbbmTotal = null } = [...cycles].reverse().find((each) => each.wbkTotal !== null) ?? {};
  const thresholds = [
    { name: 'WBK', value: wbkTotal },
    { name: 'WBBM', value: wbbmTotal },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  return (
    <>
      {cycles.some(({ cycle }) => cycle.isReplayed) && <Notice tone="info">* {t('replayed')}</Notice>}
      <Panel title={t('trendLine')}>
        <LineChart
          label={t('trendLine')}
          places={cycles.map(({ cycle }) => yearOf(cycle))}
          series={[{ name: t('meanTotal'), tone: 'first', values: cycles.map(({ meanTotal }) => meanTotal) }]}
          thresholds={thresholds}
          format={format.score}
          table={<Outcomes cycles={cycles} />}
        />
      </Panel>
      <Panel title={t('trendAreas')}>
        <FigureTable
          caption={t('trendAreas')}
          heads={[t('area'), ...cycles.map(({ cycle }) => yearOf(cycle))]}
          rows={areaRows(cycles, t, format)}
        />
      </Panel>
    </>
  );
}

/** What of the list behind the funnel each count is made of. */
const COUNTED = {
  opened: {},
  assessed: { 'f.step': 'SUBMITTED' },
  awardedWbk: { 'f.outcome': 'AWARDED', 'f.target': 'WBK' },
  awardedWbbm: { 'f.outcome': 'AWARDED', 'f.target': 'WBBM' },
  notAwarded: { 'f.outcome': 'NOT_AWARDED' },
  screenedOut: { 'f.outcome': 'SCREENED_OUT' },
  retained: { 'f.outcome': 'RETAINED' },
  upgraded: { 'f.outcome': 'UPGRADED' },
  revoked: { 'f.outcome': 'REVOKED' },
} as const;
const COUNTS = Object.keys(COUNTED) as readonly (keyof typeof COUNTED)[];

function Outcomes({ cycles }: { readonly cycles: readonly Trend[] }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const { filters } = useReportFilters();
  return (
    <FigureTable
      caption={t('trends')}
      heads={[t('cycle'), ...COUNTS.map((count) => t(count)), t('meanTotal')]}
      rows={cycles.map((each) => [
        yearOf(each.cycle),
        ...COUNTS.map((count) => (
          <Link
            key={count}
            to="/dasbor/penilaian"
            search={{ ...searchOf({ ...filters, cycleId: each.cycle.id }), ...COUNTED[count] }}
          >
            {format.number(each[count])}
          </Link>
        )),
        each.meanTotal === null ? '–' : format.score(each.meanTotal),
      ])}
    />
  );
}

function areaRows(cycles: readonly Trend[], t: ReportText, format: Format): string[][] {
  return areaNames(t).map((area, index) => [
    area,
    ...cycles.map(({ meanShares }) => {
      const share = meanShares?.[index];
      return share === undefined ? '–' : format.share(share);
    }),
  ]);
}

/** With a star where it is replayed. */
function yearOf({ year, isReplayed }: Trend['cycle']): string {
  return isReplayed ? `${year}*` : String(year);
}
