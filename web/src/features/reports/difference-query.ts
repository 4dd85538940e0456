import { useSearch } from '@tanstack/react-router';
import { unitsOf, useReportFilters } from './report-filters.js';
import type { ReportQuery } from './reports.queries.js';

export type DifferenceQuery = ReportQuery<'/api/v1/reports/differences/institutions'>;
export type Measure = NonNullable<DifferenceQuery['by']>;

export const MEASURES = ['total', 'area1', 'area2', 'area3', 'area4', 'area5', 'area6'] as const;

/** What is asked about differences, as the address has it; the server refuses values that it does not know. */
export function useDifferenceQuery(): DifferenceQuery {
  const { filters } = useReportFilters();
  const { antara, ukuran }: { antara?: string; ukuran?: string } = useSearch({ strict: false });
  const { cycleId } = filters;
  return {
    ...unitsOf(filters),
    ...(cycleId !== undefined && { cycleId }),
    ...(antara && { between: antara }),
    ...(ukuran && { by: ukuran }),
  } as DifferenceQuery;
}
