import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AwardDecision } from './award-decision.entity.js';
import { AwardNotFound } from './awards.errors.js';
import { maySeeIncidents } from './awards.policy.js';
import { type AwardRow, AwardsRepository } from './awards.repository.js';
import type { Incident } from './incident.entity.js';
import { IncidentsRepository } from './incidents.repository.js';

const LIST_LIMIT = 500;

/** An award with what was decided on it, oldest first, and the incidents that the person asking may see, the latest first. */
export interface AwardDetail {
  readonly award: AwardRow;
  readonly decisions: readonly AwardDecision[];
  readonly incidents: readonly Incident[];
}

/** Reading awards. That a unit holds a predicate is public; so is what was decided on it. What happened there is not. */
@Injectable()
export class Awards {
  constructor(
    private readonly awards: AwardsRepository,
    private readonly incidents: IncidentsRepository,
  ) {}

  /** Of a unit, or of all; those in force first, and of those the ones due first. */
  async list(unitId: string | null): Promise<AwardRow[]> {
    return this.awards.list(unitId, LIST_LIMIT);
  }

  /** Throws AwardNotFound. */
  async get(actor: Actor, id: string): Promise<AwardDetail> {
    const award = await this.awards.find(id);
    if (award === null) throw new AwardNotFound(id);
    const incidents = maySeeIncidents(actor, award) ? await this.incidents.of(id) : [];
    return { award, decisions: await this.awards.decisionsOn(id), incidents };
  }
}
