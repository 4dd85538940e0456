import type { CalendarDate } from '../domain/calendar-date.js';
import type { Holding } from '../domain/gates.js';

/** What a unit holds, told by the feature that keeps the awards. */
export interface UnitHistory {
  /** The predicate in force, and the day of the WBK decree from which the wait for WBBM is counted. */
  readonly held: Holding['held'];
  /** First day on which it may propose again after a revocation; null when nothing bars it. */
  readonly barredUntil: CalendarDate | null;
}

/** The awards are decided on assessments and so lie above them; this is the one thing assessments ask back. */
export abstract class HeldPredicates {
  /** Of each of these units, in two statements however many they are. */
  abstract historiesOf(unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitHistory>>;
}
