import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AlreadyHeld } from '../assessments/opening.errors.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import { constraintOf } from '../database/constraint-violation.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import { reevaluationDueOn } from '../domain/reevaluation.js';
import type { Award } from './award.entity.js';
import type { AwardEnd } from './decision.js';
import { DecreeTooEarly } from './awards.errors.js';
import { AwardMonitoring } from './award-monitoring.service.js';
import { AwardRecords } from './award-records.service.js';
import { certificateNumber } from './certificate-number.js';
import { AwardsRepository } from './awards.repository.js';

/** The decree of a minister, or of the head of an institution. */
export interface Decree {
  readonly number: string;
  readonly date: CalendarDate;
}

/** Giving, prolonging and ending awards, each with what accompanies it, inside the transaction of whoever decides. */
@Injectable()
export class AwardGranting {
  constructor(
    private readonly awards: AwardsRepository,
    private readonly monitoring: AwardMonitoring,
    private readonly cycles: Cycles,
    private readonly records: AwardRecords,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives a unit a predicate. The WBK it held before is superseded on the day of the decree.
   *
   * @throws AlreadyHeld when it holds this predicate or a higher one; DecreeTooEarly before its last decree
   */
  async grant(tx: Tx, actor: Actor, assessment: AssessmentRow, predicate: Predicate, decree: Decree): Promise<Award> {
    const earlier = await this.awards.lockInForce(tx, assessment.unitId);
    if (earlier !== null) await this.supersede(tx, actor, earlier, predicate, decree);
    const { rules } = await this.cycles.get(assessment.cycleId);
    const award = await this.add(tx, {
      workUnitId: assessment.unitId,
      predicate,
      assessmentId: assessment.id,
      decreeNumber: decree.number,
      decreedOn: decree.date,
      certificateNumber: certificateNumber(predicate, decree.date),
      reevaluationDueOn: reevaluationDueOn(decree.date, rules),
      dueVersion: 1,
      createdAt: this.clock.now(),
      createdBy: actor.accountId,
      endedOn: null,
      endReason: null,
    });
    await this.monitoring.begin(tx, award, rules);
    await this.records.granted(tx, actor, award);
    return award;
  }

  /** Sets the next due day from a decision; the reminders of the old one are cancelled. */
  async prolong(tx: Tx, actor: Actor, award: Award, assessment: AssessmentRow, decidedOn: CalendarDate): Promise<void> {
    const { rules } = await this.cycles.get(assessment.cycleId);
    const next = { reevaluationDueOn: reevaluationDueOn(decidedOn, rules), dueVersion: award.dueVersion + 1 };
    await this.awards.setDue(tx, award.id, next.reevaluationDueOn, next.dueVersion);
    await this.monitoring.renew(tx, { ...award, ...next }, rules);
    await this.records.prolonged(tx, actor, award, next);
  }

  /** Ends an award, and with it its reminders and open incidents. */
  async end(tx: Tx, actor: Actor, award: Award, endedOn: CalendarDate, endReason: AwardEnd): Promise<void> {
    // What is kept of an award is locked last: an assessment that is overtaken comes before it, as in every move.
    await this.monitoring.end(tx, actor, award, endReason);
    await this.awards.end(tx, award.id, endedOn, endReason);
    await this.records.ended(tx, actor, award, endedOn, endReason);
  }

  /** A decree on another assessment of the unit may have come first, at the same moment. */
  private async add(tx: Tx, award: Omit<Award, 'id'>): Promise<Award> {
    try {
      return await this.awards.add(tx, award);
    } catch (error) {
      if (constraintOf(error) === 'award_one_in_force_per_unit') throw new AlreadyHeld(award.predicate);
      throw error;
    }
  }

  private async supersede(tx: Tx, actor: Actor, earlier: Award, predicate: Predicate, decree: Decree): Promise<void> {
    if (earlier.predicate === predicate || predicate === 'WBK') throw new AlreadyHeld(earlier.predicate);
    const lastOn = (await this.awards.lastDecidedOn(earlier.id)) ?? earlier.decreedOn;
    if (decree.date < lastOn) throw new DecreeTooEarly(lastOn);
    await this.end(tx, actor, earlier, decree.date, 'SUPERSEDED');
  }
}
