import { Injectable } from '@nestjs/common';
import type { Cycle } from '../cycles/cycle.entity.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { Units } from '../units/units.service.js';
import { AlreadyHeld, Barred, EarlierPredicateMissing, NothingToReevaluate } from './opening.errors.js';
import type { AssessmentRow } from './assessment-row.js';
import { Holdings } from './holdings.service.js';

type AskedAssessment = Pick<AssessmentRow, 'unitId' | 'kind' | 'target'>;

/** Whether a unit may have an assessment opened. */
@Injectable()
export class OpeningEligibility {
  constructor(
    private readonly holdings: Holdings,
    private readonly units: Units,
  ) {}

  /** Throws AlreadyHeld, NothingToReevaluate, Barred, EarlierPredicateMissing. */
  async assert(asked: AskedAssessment, cycle: Cycle, today: CalendarDate): Promise<void> {
    const { held, barredUntil } = await this.holdings.historyOf(asked.unitId);
    if (asked.kind === 'REEVALUATION' && held === null) throw new NothingToReevaluate();
    if (asked.kind === 'PROPOSAL' && barredUntil !== null && today < barredUntil) throw new Barred(barredUntil);
    if (asked.kind === 'PROPOSAL' && (held?.predicate === asked.target || held?.predicate === 'WBBM')) {
      throw new AlreadyHeld(held.predicate);
    }
    await this.assertHeldBefore(asked, cycle);
  }

  /** Keeps the unit from being closed until the transaction ends. Throws UnitClosed. */
  async hold(tx: Tx, { unitId }: AskedAssessment): Promise<void> {
    await this.units.holdOpen(tx, unitId);
  }

  private async assertHeldBefore({ unitId, target }: AskedAssessment, cycle: Cycle): Promise<void> {
    const { id: cycleId, instrumentId } = cycle;
    const gate = await this.holdings.waitFor({ target, instrumentId, unitId, cycleId });
    if (gate?.passed === false) throw new EarlierPredicateMissing(gate);
  }
}
