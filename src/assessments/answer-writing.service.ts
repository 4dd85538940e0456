import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { type AnswerState, answerEvents } from './answer-events.js';
import { AnswerSavingRepository, type AnswerToSave, type Saving } from './answer-saving.repository.js';
import { type AnswersToCarry, type AnswersToConfirm, CarryOverRepository } from './carry-over.repository.js';

/** Writing many answers in somebody's transaction, each with its event. All answer what is there now. */
@Injectable()
export class AnswerWriting {
  constructor(
    private readonly answers: AnswerSavingRepository,
    private readonly carryOver: CarryOverRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What is missing of it was refused, and then `tx` must be rolled back. */
  async save(tx: Tx, saving: Saving, given: readonly AnswerToSave[]): Promise<AnswerState[]> {
    const { sheet, accountId: actorId, now: at } = saving;
    const changes = await this.answers.saveAll(tx, saving, given);
    await this.audit.recordAll(tx, answerEvents(changes, { assessmentId: sheet.assessmentId, actorId, at }));
    return changes.map(({ after }) => after);
  }

  /** Those that the earlier sheet has, each to confirm. */
  async carry(tx: Tx, { accountId }: Actor, asked: Omit<AnswersToCarry, 'by' | 'at'>): Promise<AnswerState[]> {
    const at = this.clock.now();
    const changes = await this.carryOver.carry(tx, { ...asked, by: accountId, at });
    const act = { assessmentId: asked.toAssessmentId, actorId: accountId, action: 'carry', at };
    await this.audit.recordAll(tx, answerEvents(changes, act));
    return changes.map(({ after }) => after);
  }

  /** Those that were still to confirm, as they are. */
  async confirm(tx: Tx, { accountId }: Actor, asked: AnswersOfAssessment): Promise<AnswerState[]> {
    const { assessmentId, ...rest } = asked;
    const at = this.clock.now();
    const changes = await this.carryOver.confirm(tx, { ...rest, by: accountId, at });
    const act = { assessmentId, actorId: accountId, action: 'confirm', at };
    await this.audit.recordAll(tx, answerEvents(changes, act));
    return changes.map(({ after }) => after);
  }
}

interface AnswersOfAssessment extends Omit<AnswersToConfirm, 'by' | 'at'> {
  readonly assessmentId: string;
}
