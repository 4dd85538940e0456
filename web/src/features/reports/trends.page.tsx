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
import { exportHref } from './report-export.js';
import { unitsOf, useReportFilters } from './report-filters.js';
import { areaNames, type ReportText } from './report-labels.js';
import { trendsQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';

type Trend = Schemas['TrendView'];

/** How cycles compare. */
export function TrendsPage() {
  const t = useText(REPORT_WORDS);
  const ui = useText(UI_WORDS);
  const { filters } = useReportFilters();
  const units = unitsOf(filters);
  const href = exportHref('trends', units, useLanguage());
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
      <FilterBar has={['institutionKind', 'institutionId']} />
      <Answer of={useQuery(trendsQuery(units))}>
        {(cycles) => (cycles.length === 0 ? <Empty>{t('nothingYet')}</Empty> : <Trends cycles={cycles} />)}
      </Answer>
    </Page>
  );
}

function Trends({ cycles }: { readonly cycles: readonly Trend[] }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const { wbkTotal = null, wbbmTotal = null } = [...cycles].reverse().find((each) => each.wbkTotal !== null) ?? {};
  const thresholds = [
    { name: t('threshold', { predicate: 'WBK' }), value: wbkTotal },
    { name: t('threshold', { predicate: 'WBBM' }), value: wbbmTotal },
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
          range={[0, 100]}
          format={format.score}
          table={<Outcomes cycles={cycles} />}
        />
      </Panel>
      <Panel title={t('trendAreas')}>
        <FigureTable
          caption={t('trendAreas')}
          heads={['', ...cycles.map(({ cycle }) => yearOf(cycle))]}
          rows={areaRows(cycles, t, format)}
        />
      </Panel>
    </>
  );
}

function Outcomes({ cycles }: { readonly cycles: readonly Trend[] }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const counts = [
    'opened',
    'assessed',
    'awardedWbk',
    'awardedWbbm',
    'notAwarded',
    'retained',
    'upgraded',
    'revoked',
  ] as const;
  return (
    <FigureTable
      caption={t('trends')}
      heads={[t('cycle'), ...counts.map((count) => t(count)), t('meanTotal')]}
      rows={cycles.map((each) => [
        <Link key="year" to="/dasbor/penilaian" search={{ siklus: each.cycle.id }}>
          {yearOf(each.cycle)}
        </Link>,
        ...counts.map((count) => each[count]),
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
