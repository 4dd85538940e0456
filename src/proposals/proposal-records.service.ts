import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import { DOCUMENT_KINDS } from './document-kind.js';
import type { Objection } from './objection.entity.js';
import { type DocumentRow, ProposalDocumentsRepository } from './proposal-documents.repository.js';
import { ObjectionNotFound, ScreeningNotFound } from './proposals.errors.js';
import { ProposalsRepository } from './proposals.repository.js';
import type { Screening } from './screening.entity.js';

/** Reading what became of a proposal. */
@Injectable()
export class ProposalRecords {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly proposalDocuments: ProposalDocumentsRepository,
    private readonly assessments: Assessments,
  ) {}

  /** The documents that are in their places, in the order of their kinds. Throws AssessmentNotFound. */
  async documents(actor: Actor, assessmentId: string): Promise<DocumentRow[]> {
    await this.assessments.get(actor, assessmentId);
    const documents = await this.proposalDocuments.of(assessmentId);
    return DOCUMENT_KINDS.flatMap((kind) => documents.filter((document) => document.kind === kind));
  }

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
