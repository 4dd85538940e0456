import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { AssessmentRow } from './assessment-row.js';
import { type HandedIn, sealedContent } from './sealed-content.js';
import { type Receipt, SubmissionsRepository } from './submissions.repository.js';

/** Sealing what a unit hands in. */
@Injectable()
export class Submissions {
  constructor(
    private readonly submissions: SubmissionsRepository,
    private readonly instruments: Instruments,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Keeps the canonical text of a locked assessment's submission and its hash; answers the receipt. */
  async seal(tx: Tx, actor: Actor, assessment: AssessmentRow, handedIn: HandedIn): Promise<Receipt> {
    const { accountId, name } = actor;
    const round = (await this.submissions.countOf(assessment.id)) + 1;
    const submittedAt = this.clock.now();
    const itemDigests = this.instruments.itemDigestsOf(assessment.instrumentId);
    const sealing = { assessment, round, itemDigests, at: submittedAt, by: { id: accountId, name } };
    const content = sealedContent(sealing, handedIn);
    const receipt = { assessmentId: assessment.id, round, sha256: sha256Of(content), ...countsOf(handedIn) };
    const submission = { ...receipt, submittedAt, submittedBy: accountId };
    const id = await this.submissions.add(tx, { ...submission, content });
    const subject = ['assessment', assessment.id] as const;
    await this.audit.record(tx, {
      actorId: accountId,
      action: 'submit',
      subject,
      after: { submissionId: id, ...receipt },
    });
    return { id, ...submission, submittedByName: name };
  }
}

function countsOf({ answers, evidence, scorecard }: HandedIn): Pick<Receipt, 'total' | 'answers' | 'evidence'> {
  const answered = answers.filter(({ value }) => value !== null).length;
  return { total: scorecard.total, answers: answered, evidence: evidence.length };
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
