import { type Predicate, PREDICATES } from '../domain/instrument.js';
import { AWARD_STATES, type AwardState } from './registered-award.js';

/** The states that a choice of the form stands for; an overdue predicate is in force (rules, section 5). */
export const STATUSES = {
  berlaku: ['IN_FORCE', 'OVERDUE'],
  'jatuh-tempo': ['OVERDUE'],
  dicabut: ['REVOKED'],
  digantikan: ['SUPERSEDED'],
  semua: AWARD_STATES,
} as const satisfies Readonly<Record<string, readonly AwardState[]>>;
export type Status = keyof typeof STATUSES;

/** As the institutions have them: a view imports no feature. */
export const KINDS = ['MINISTRY_OR_AGENCY', 'PROVINCE', 'REGENCY_OR_CITY'] as const;
export type Kind = (typeof KINDS)[number];

export const ORDERS = ['unit', 'terbaru'] as const;
export type Order = (typeof ORDERS)[number];

/** Which predicates the public asks for, and how. */
export interface PublicFilter {
  readonly search: string;
  readonly predicate: Predicate | null;
  readonly kind: Kind | null;
  readonly status: Status;
  /** Of the decree. */
  readonly year: number | null;
  readonly order: Order;
  /** What the page goes on after; null for the first. */
  readonly after: string | null;
}

export type PublicQuery = Readonly<Record<string, unknown>>;

const LONGEST_SEARCH = 200;
const YEAR = /^20\d\d$/;
const CURSOR = /^[\w-]{1,8000}$/;

/**
 * The filter that an address asks for. Whatever it does not know it leaves out: a link that is passed on picks up parameters
 * of others, and a page for everybody has no use for a refusal in JSON.
 */
export function readFilter(query: PublicQuery): PublicFilter {
  const [year, after] = [textOf(query['tahun']), textOf(query['setelah'])];
  return {
    search: textOf(query['cari']).slice(0, LONGEST_SEARCH),
    predicate: oneOf(PREDICATES, query['predikat']),
    kind: oneOf(KINDS, query['jenis']),
    status: oneOf(Object.keys(STATUSES) as Status[], query['status']) ?? 'berlaku',
    year: YEAR.test(year) ? Number(year) : null,
    order: oneOf(ORDERS, query['urut']) ?? 'unit',
    after: CURSOR.test(after) ? after : null,
  };
}

/** What stands behind the ? of an address that asks for this, with what is not said by itself; '' for nothing. */
export function queryOf({ search, predicate, kind, status, year, order, after }: PublicFilter): string {
  const said = new URLSearchParams();
  if (search !== '') said.set('cari', search);
  if (predicate !== null) said.set('predikat', predicate);
  if (kind !== null) said.set('jenis', kind);
  if (status !== 'berlaku') said.set('status', status);
  if (year !== null) said.set('tahun', String(year));
  if (order !== 'unit') said.set('urut', order);
  if (after !== null) said.set('setelah', after);
  return said.toString();
}

/** One text of a query, without the characters that PostgreSQL cannot keep. */
export function textOf(given: unknown): string {
  const text: unknown = Array.isArray(given) ? given[0] : given;
  return typeof text === 'string' ? text.replaceAll('\0', '').trim() : '';
}

function oneOf<Known extends string>(known: readonly Known[], given: unknown): Known | null {
  return known.find((each) => each === textOf(given)) ?? null;
}
