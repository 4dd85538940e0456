import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useText } from '../../i18n/text.js';
import { Page } from '../../ui/page.js';
import { ForLeaders } from './for-leaders.js';
import { HeatControls } from './heat-controls.js';
import { HeatResult, type HeatPageData } from './heat-table.js';
import { type HeatQuery, useHeatQuery } from './heat-query.js';
import { searchOf, useReportFilters } from './report-filters.js';
import { heatOfInstitutionsQuery, heatOfUnitsQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';

/** Where units are strong and weak in the six change areas. */
export function HeatMapPage() {
  const t = useText(REPORT_WORDS);
  return (
    <Page title={t('heat')}>
      <ForLeaders>
        <div data-print="landscape">
          <HeatControls />
          <HeatMap />
        </div>
      </ForLeaders>
    </Page>
  );
}

function HeatMap() {
  const { baris }: { baris?: string } = useSearch({ strict: false });
  const query = useHeatQuery();
  return baris === 'instansi' ? <OfInstitutions query={query} /> : <OfUnits query={query} />;
}

interface AskedProps {
  readonly query: HeatQuery;
}

function OfUnits({ query }: AskedProps) {
  const answer = useQuery(heatOfUnitsQuery(query));
  const toRow = (row: NonNullable<typeof answer.data>['rows'][number]) => ({
    ...row,
    key: row.assessmentId,
    name: row.unitName,
    second: row.institutionName,
    place: { to: '/unit/$id', params: { id: row.unitId } } as const,
  });
  return <HeatResult answer={{ ...answer, data: mapped(answer.data, toRow) }} />;
}

function OfInstitutions({ query }: AskedProps) {
  const t = useText(REPORT_WORDS);
  const { filters } = useReportFilters();
  const answer = useQuery(heatOfInstitutionsQuery(query));
  const toRow = (row: NonNullable<typeof answer.data>['rows'][number]) => ({
    ...row,
    key: row.institutionId,
    name: row.institutionName,
    second: `${t('assessments')}: ${row.assessments}`,
    place: { to: '/dasbor/peta-panas', search: searchOf({ ...filters, institutionId: row.institutionId }) } as const,
  });
  return <HeatResult answer={{ ...answer, data: mapped(answer.data, toRow) }} />;
}

function mapped<Row, Shown>(
  data: (Omit<HeatPageData, 'rows'> & { readonly rows: readonly Row[] }) | undefined,
  toRow: (row: Row) => Shown,
): (Omit<HeatPageData, 'rows'> & { rows: Shown[] }) | undefined {
  return data === undefined ? undefined : { ...data, rows: data.rows.map(toRow) };
}
