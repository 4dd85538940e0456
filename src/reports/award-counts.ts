import { type Predicate, PREDICATES } from '../domain/instrument.js';
import type { InstitutionKind } from '../institutions/institution-kind.js';
import type { AwardStanding } from './award-standing.js';
import type { StandingCount } from './award-status.repository.js';

/** The awards of a predicate by how they stand. `held` are all that have not ended, whether due, overdue or neither. */
export interface PredicateCount {
  readonly predicate: Predicate;
  readonly held: number;
  readonly due: number;
  readonly overdue: number;
  readonly superseded: number;
  readonly revoked: number;
}

/** What an institution holds now. */
export interface InstitutionCount {
  readonly institutionId: string;
  readonly institutionName: string;
  readonly institutionKind: InstitutionKind;
  readonly wbk: number;
  readonly wbbm: number;
  readonly overdue: number;
}

/** WBK first, also where there are none. */
export function predicateCounts(counts: readonly StandingCount[]): PredicateCount[] {
  return PREDICATES.map((predicate) => {
    const of = (...standings: readonly AwardStanding[]) =>
      sumOf(counts.filter((each) => each.predicate === predicate && standings.includes(each.standing)));
    const ends = { superseded: of('SUPERSEDED'), revoked: of('REVOKED') };
    return { predicate, held: of(...HELD), due: of('DUE'), overdue: of('OVERDUE'), ...ends };
  });
}

/** The institutions that hold anything, in the order in which they come. */
export function institutionCounts(counts: readonly StandingCount[]): InstitutionCount[] {
  const held = counts.filter(({ standing }) => HELD.includes(standing));
  const byInstitution = new Map<string, StandingCount[]>();
  for (const count of held) {
    const already = byInstitution.get(count.institutionId);
    if (already === undefined) byInstitution.set(count.institutionId, [count]);
    else already.push(count);
  }
  return [...byInstitution.values()].map((own) => institutionCount(own as [StandingCount, ...StandingCount[]]));
}

const HELD: readonly AwardStanding[] = ['IN_FORCE', 'DUE', 'OVERDUE'];

function institutionCount(own: readonly [StandingCount, ...StandingCount[]]): InstitutionCount {
  const [{ institutionId, institutionName, institutionKind }] = own;
  const of = (wanted: Predicate) => sumOf(own.filter(({ predicate }) => predicate === wanted));
  const overdue = sumOf(own.filter(({ standing }) => standing === 'OVERDUE'));
  return { institutionId, institutionName, institutionKind, wbk: of('WBK'), wbbm: of('WBBM'), overdue };
}

function sumOf(counts: readonly StandingCount[]): number {
  return counts.reduce((sum, { awards }) => sum + awards, 0);
}
