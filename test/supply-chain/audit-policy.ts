import type { CalendarDate } from '../../src/domain/calendar-date.js';

/** What `npm audit --json` says of one package: advisories about itself, and names of packages whose advisories are also its own. */
interface Vulnerability {
  readonly name: string;
  readonly via: readonly (string | Advisory)[];
}

interface Advisory {
  readonly name: string;
  readonly title: string;
  /** Ends with the advisory's id: https://github.com/advisories/GHSA-... */
  readonly url: string;
  readonly severity: string;
}

export interface AuditReport {
  readonly vulnerabilities: Readonly<Record<string, Vulnerability>>;
}

/** An advisory that we ship with for a while. */
export interface AuditException {
  /** GHSA-... */
  readonly advisory: string;
  /** Why it cannot be used against us. */
  readonly because: string;
  /** The last day on which it counts. */
  readonly until: CalendarDate;
}

const REFUSED = ['high', 'critical'];

/** null when the answer is no report: the service is away, or has none. */
export function reportIn(answer: unknown): AuditReport | null {
  const isReport = typeof answer === 'object' && answer !== null && 'vulnerabilities' in answer;
  return isReport ? (answer as AuditReport) : null;
}

/** One line for each grave advisory about a package that is shipped and that no exception covers on this day. */
export function advisoriesRefused(
  { vulnerabilities }: AuditReport,
  shipped: ReadonlySet<string>,
  exceptions: readonly AuditException[],
  today: CalendarDate,
): string[] {
  const found = Object.values(vulnerabilities).flatMap(({ via }) => via.filter((one) => typeof one !== 'string'));
  const grave = found.filter(({ name, severity }) => shipped.has(name) && REFUSED.includes(severity));
  const lines = grave.flatMap((advisory) => {
    const exception = exceptions.find((one) => one.advisory === idOf(advisory));
    if (exception !== undefined && today <= exception.until) return [];
    const ended = exception === undefined ? '' : `, excepted until ${exception.until}`;
    return [`${advisory.name}: ${advisory.title} (${idOf(advisory)}, ${advisory.severity}${ended})`];
  });
  return [...new Set(lines)];
}

/** Exceptions whose day is over, whether or not anything is found: they are looked at anew. */
export function exceptionsEnded(exceptions: readonly AuditException[], today: CalendarDate): string[] {
  return exceptions.filter(({ until }) => until < today).map(({ advisory }) => advisory);
}

function idOf({ url }: Advisory): string {
  return url.split('/').at(-1) ?? url;
}
