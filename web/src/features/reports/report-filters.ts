import { useNavigate, useSearch } from '@tanstack/react-router';
import { ofFirstPage } from '../../ui/table-state.js';
import type { ReportQuery } from './reports.queries.js';

type Search = Readonly<Record<string, string | undefined>>;

/** What reports are asked about, as it stands in the address. */
export interface ReportFilters {
  readonly cycleId?: string;
  readonly institutionKind?: string;
  readonly institutionId?: string;
}

type AskedUnits = Pick<ReportQuery<'/api/v1/reports/awards'>, 'institutionKind' | 'institutionId'>;

const NAMES = { cycleId: 'siklus', institutionKind: 'jenis', institutionId: 'instansi' } as const;
export type FilterName = keyof typeof NAMES;

/** The filters of a report, and a way to change one; pages start again at the first. */
export function useReportFilters(): {
  readonly filters: ReportFilters;
  readonly choose: (name: FilterName, value: string) => void;
} {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const choose = (name: FilterName, value: string) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (now: Search) => present({ ...now, ...ofFirstPage(''), ...ofFirstPage('risiko.'), [NAMES[name]]: value }),
    });
  return { filters: filtersIn(search), choose };
}

/** A choice of a page's own that stands in the address, '' for none, and a way to change it. */
export function useChoice(name: string): readonly [string, (value: string) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const choose = (value: string) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (now: Search) => present({ ...now, ...ofFirstPage(''), [name]: value }),
    });
  return [search[name] ?? '', choose];
}

/** Filters as parameters of a link to another report. */
export function searchOf(filters: ReportFilters): Record<string, string> {
  const entries = Object.entries(NAMES).map(([name, inAddress]) => [inAddress, filters[name as FilterName]] as const);
  return present(Object.fromEntries(entries));
}

function filtersIn(search: Search): ReportFilters {
  const entries = Object.entries(NAMES).map(([name, inAddress]) => [name, search[inAddress]] as const);
  return present(Object.fromEntries(entries));
}

/** Of the filters what says which units. The server refuses a kind that it does not know. */
export function unitsOf({ institutionKind, institutionId }: ReportFilters): AskedUnits {
  return present({ institutionKind, institutionId });
}

/** What is not empty. */
export function present(search: Search): Record<string, string> {
  return Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
