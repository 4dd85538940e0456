import { useSearch } from '@tanstack/react-router';
import { afterOf, useTableState } from '../../ui/table-state.js';
import { unitsOf, useReportFilters } from './report-filters.js';
import type { ReportQuery } from './reports.queries.js';

export type HeatQuery = ReportQuery<'/api/v1/reports/heat-map/units'>;

const HEAT_ROWS = 50;

/** What the heat map is asked, as the address has it. */
export function useHeatQuery(): HeatQuery {
  const { filters } = useReportFilters();
  const { asked } = useTableState('');
  const { penilai, area }: { penilai?: string; area?: string } = useSearch({ strict: false });
  const { cycleId } = filters;
  const sort = asked.sort === null ? {} : { sort: asked.sort.key, order: asked.sort.isDown ? 'desc' : 'asc' };
  return {
    ...unitsOf(filters),
    ...(cycleId !== undefined && { cycleId }),
    ...(asked.search !== '' && { search: asked.search }),
    ...(penilai && { layer: penilai }),
    ...(area && { belowArea: Number(area) }),
    ...sort,
    ...afterOf(asked),
    limit: HEAT_ROWS,
  } as HeatQuery;
}
