import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AwardDecision } from './award-decision.entity.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Holding } from '../domain/gates.js';
import type { Decree } from './award-granting.service.js';
import { AwardNotFound } from './awards.errors.js';
import { maySeeIncidents } from './awards.policy.js';
import { type AwardRow, AwardsRepository } from './awards.repository.js';
import type { Incident } from './incident.entity.js';
import { IncidentsRepository } from './incidents.repository.js';
import type { Page, PageAsked } from '../paging/page.js';

export type { AwardRow };

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
  async page(unitId: string | null, asked: PageAsked): Promise<Page<AwardRow>> {
    return this.awards.page(unitId, asked);
  }

  /** What is public of an award. Throws AwardNotFound. */
  async getPublic(id: string): Promise<AwardRow> {
    const award = await this.awards.find(id);
    if (award === null) throw new AwardNotFound(id);
    return award;
  }

  /** Throws AwardNotFound. */
  async get(actor: Actor, id: string): Promise<AwardDetail> {
    const award = await this.getPublic(id);
    const incidents = maySeeIncidents(actor, award) ? await this.incidents.of(id) : [];
    return { award, decisions: await this.awards.decisionsOn(id), incidents };
  }

  /** The decree that an assessment led to; null when it led to none. Says nothing about who may see the assessment. */
  async decreeOf(assessmentId: string): Promise<Decree | null> {
    return this.awards.decreeOf(assessmentId);
  }

  /** What a unit held on a day that is past; null for nothing. */
  async heldOn(unitId: string, day: CalendarDate): Promise<Holding['held']> {
    const held = await this.awards.findHeld(unitId, day);
    return held === null ? null : { predicate: held.predicate, since: held.decreedOn };
  }
}
