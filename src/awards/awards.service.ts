import { Injectable } from '@nestjs/common';
import type { AwardDecision } from './award-decision.entity.js';
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
}
