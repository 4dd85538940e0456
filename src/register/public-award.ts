import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import type { Kind } from './public-filter.js';
import type { AwardState } from './registered-award.js';

/** A predicate as everybody may know it. Never scores, notes, evidence or names of people. */
export interface PublicAward {
  readonly id: string;
  readonly number: string;
  readonly predicate: Predicate;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly institutionName: string;
  readonly institutionKind: Kind;
  readonly decreeNumber: string;
  readonly decreedOn: CalendarDate;
  readonly state: AwardState;
  /** null once it has ended. */
  readonly reevaluationDueOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

/** What a decree said of a predicate after it was given. */
export interface PublicDecision {
  readonly number: string;
  readonly outcome: 'RETAINED' | 'UPGRADED' | 'REVOKED';
  readonly decreeNumber: string;
  readonly decidedOn: CalendarDate;
}

/** One line of a unit's history. */
export interface HistoryLine {
  readonly on: CalendarDate;
  readonly what: 'GRANTED' | PublicDecision['outcome'];
  readonly predicate: Predicate;
  readonly decreeNumber: string;
  /** Of the certificate of the predicate that the line is about. */
  readonly number: string;
}

/** Decrees about a unit's predicates, the newest first. An upgrade is one line, though it ends one predicate and gives another. */
export function historyOf(awards: readonly PublicAward[], decisions: readonly PublicDecision[]): HistoryLine[] {
  const upgrades = decisions.filter(({ outcome }) => outcome === 'UPGRADED');
  const isUpgrade = ({ decreeNumber, decreedOn }: PublicAward) =>
    upgrades.some((each) => each.decreeNumber === decreeNumber && each.decidedOn === decreedOn);
  const given = awards.map((award): HistoryLine => {
    const { decreedOn, predicate, decreeNumber, number } = award;
    return { on: decreedOn, what: isUpgrade(award) ? 'UPGRADED' : 'GRANTED', predicate, decreeNumber, number };
  });
  const predicateOf = new Map(awards.map(({ number, predicate }) => [number, predicate]));
  const later = decisions
    .filter(({ outcome }) => outcome !== 'UPGRADED')
    .map(({ decidedOn, outcome, decreeNumber, number }): HistoryLine => {
      return { on: decidedOn, what: outcome, predicate: predicateOf.get(number) ?? 'WBK', decreeNumber, number };
    });
  return [...given, ...later].sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}
