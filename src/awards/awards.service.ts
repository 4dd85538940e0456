import { Injectable } from '@nestjs/common';
import type { AwardDecision } from './award-decision.entity.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Holding } from '../domain/gates.js';
import type { Decree } from './award-granting.service.js';
import { AwardNotFound } from './awards.errors.js';
import { type AwardRow, AwardsRepository } from './awards.repository.js';

const LIST_LIMIT = 500;

/** Reading awards. That a unit holds a predicate is public; so is what was decided on it. */
@Injectable()
export class Awards {
  constructor(private readonly awards: AwardsRepository) {}

  /** Of a unit, or of all; those in force first, and of those the ones due first. */
  async list(unitId: string | null): Promise<AwardRow[]> {
    return this.awards.list(unitId, LIST_LIMIT);
  }

  /** An award and the decisions on it, oldest first. Throws AwardNotFound. */
  async get(id: string): Promise<{ award: AwardRow; decisions: AwardDecision[] }> {
    const award = await this.awards.find(id);
    if (award === null) throw new AwardNotFound(id);
    return { award, decisions: await this.awards.decisionsOn(id) };
  }

  /** The decree that an assessment led to; null when it led to none. Says nothing about who may see the assessment. */
  async decreeOf(assessmentId: string): Promise<Decree | null> {
    return this.awards.decreeOf(assessmentId);
  }

  /** What a unit held on a day that is past; null for nothing. */
  async heldOn(unitId: string, day: CalendarDate): Promise<Holding['held']> {
    const awards = await this.awards.list(unitId, LIST_LIMIT);
    const held = awards.find(({ decreedOn, endedOn }) => decreedOn <= day && (endedOn === null || endedOn > day));
    return held === undefined ? null : { predicate: held.predicate, since: held.decreedOn };
  }
}
