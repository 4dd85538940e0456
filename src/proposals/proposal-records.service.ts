import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import type { Objection } from './objection.entity.js';
import { ObjectionNotFound, ScreeningNotFound } from './proposals.errors.js';
import { ProposalsRepository } from './proposals.repository.js';
import type { Screening } from './screening.entity.js';

/** Reading what became of a proposal. */
@Injectable()
export class ProposalRecords {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly assessments: Assessments,
  ) {}

  /** Throws AssessmentNotFound, ScreeningNotFound. */
  async screening(actor: Actor, assessmentId: string): Promise<Screening> {
    await this.assessments.get(actor, assessmentId);
    const screening = await this.proposals.findScreening(assessmentId);
    if (screening === null) throw new ScreeningNotFound();
    return screening;
  }

  /** Throws AssessmentNotFound, ObjectionNotFound. */
  async objection(actor: Actor, assessmentId: string): Promise<Objection> {
    await this.assessments.get(actor, assessmentId);
    const objection = await this.proposals.findObjection(assessmentId);
    if (objection === null) throw new ObjectionNotFound();
    return objection;
  }
}
