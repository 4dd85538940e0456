import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { isLayerDone, STAGES } from '../domain/lifecycle.js';
import type { WaitingPlace } from './waiting-kind.js';
import type { Duties } from './waiting.policy.js';
import { WAITING } from './waiting-statement.js';

/** One thing that waits for somebody. */
export interface WaitingRow extends WaitingPlace {
  readonly unitName: string;
  readonly year: number;
  /** Why it was returned; null for everything else. */
  readonly reason: string | null;
  readonly since: Date;
  /** The last day; null where there is none. */
  readonly until: CalendarDate | null;
  /** Items left, items noted, mentions or follow-ups; null where nothing is counted. */
  readonly count: number | null;
  /** All of its kind, also those that are left out. */
  readonly total: number;
}

@Injectable()
export class WaitingRepository {
  constructor(private readonly reader: Reader) {}

  /**
   * In one statement everything that waits for somebody today, kind by kind: what was returned first, then by its last day.
   *
   * @param soon the day up to which a re-evaluation counts as due.
   */
  async of(duties: Duties, today: CalendarDate, soon: CalendarDate): Promise<WaitingRow[]> {
    const { accountId, ownUnits, coordinated, headedUnits, memberOf } = duties;
    const { tpiLed, tpiMemberOf, headed, leadsTpn, evaluatesForTpn, isSecretariat, stages } = duties;
    const units = [ownUnits, coordinated, headedUnits, memberOf];
    const national = [leadsTpn, evaluatesForTpn, isSecretariat, stages];
    const done = (['TPI', 'TPN'] as const).map((layer) => STAGES.filter((stage) => isLayerDone(layer, stage)));
    const values = [accountId, today, ...units, tpiLed, tpiMemberOf, headed, ...national, soon, ...done];
    return this.reader.query<WaitingRow[]>(WAITING, values);
  }
}
