import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Stages } from '../assessments/stages.service.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { DOCUMENT_KINDS } from './document-kind.js';
import { ScreeningRefused } from './proposals.errors.js';
import { ProposalsRepository } from './proposals.repository.js';
import type { ScreeningOutcome } from './screening-outcome.js';
import type { ScreenedDocument } from './screening.entity.js';
import { Screeners } from './screeners.service.js';

export interface ScreeningMade {
  readonly outcome: ScreeningOutcome;
  readonly documents: readonly ScreenedDocument[];
  readonly note: string | null;
}

/** The administrative screening of what was proposed, document by document. */
@Injectable()
export class Screenings {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly screeners: Screeners,
    private readonly stages: Stages,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Throws AssessmentNotFound, NotAScreener, OwnUnit, ConflictDeclared, MoveNotOpen, WindowClosed, ScreeningRefused. */
  async screen(actor: Actor, assessmentId: string, made: ScreeningMade): Promise<void> {
    assertCoherent(made);
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lockToJudge(tx, actor, assessmentId);
      await this.screeners.assertMayScreen(actor, assessment);
      const move = made.outcome === 'FAILED' ? 'screenOut' : 'admit';
      await this.stages.assertOpen(assessment, move);
      const screened = { screenedAt: this.clock.now(), screenedBy: actor.accountId };
      await this.proposals.addScreening(tx, { assessmentId, ...made, ...screened });
      const why = made.note === null ? {} : { reason: made.note };
      await this.stages.move(tx, actor, assessment, move, { ...why, facts: { ...made } });
    });
  }
}

/** Throws ScreeningRefused unless every document is there once and the outcome follows from them. */
function assertCoherent({ outcome, documents, note }: ScreeningMade): void {
  const missing = DOCUMENT_KINDS.filter((kind) => documents.filter((document) => document.kind === kind).length !== 1);
  if (missing.length > 0)
    throw new ScreeningRefused('/documents', `say once of each of ${missing.join(', ')} whether it conforms.`, [
      'oncePerDocument',
      ...missing,
    ]);
  const silent = documents.findIndex(({ conforms, reason }) => !conforms && reason === null);
  if (silent !== -1)
    throw new ScreeningRefused(`/documents/${silent}/reason`, 'say why it does not conform.', ['hasWords']);
  const failed = documents.filter(({ conforms }) => !conforms).map(({ kind }) => kind);
  if (outcome === 'PASSED' && failed.length > 0)
    throw new ScreeningRefused('/outcome', `${failed.join(', ')} does not conform: PASSED_WITH_NOTES or FAILED.`, [
      'outcomeTooGood',
      ...failed,
    ]);
  if (outcome === 'FAILED' && failed.length === 0)
    throw new ScreeningRefused('/outcome', 'every document conforms: PASSED, or PASSED_WITH_NOTES.', [
      'outcomeTooStrict',
    ]);
  if (outcome === 'PASSED_WITH_NOTES' && note === null)
    throw new ScreeningRefused('/note', 'say what is noted.', ['hasWords']);
}
