import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Move } from '../domain/lifecycle.js';
import type { AssessmentRow, TransitionRow } from './assessment-row.js';
import { AssessmentNotFound } from './assessments.errors.js';
import { visibleTo } from './assessments.policy.js';
import { AssessmentsRepository } from './assessments.repository.js';

const LIST_LIMIT = 500;

/** Reading assessments. */
@Injectable()
export class Assessments {
  constructor(private readonly assessments: AssessmentsRepository) {}

  /** Those somebody sees, the newest cycle first. */
  async list(actor: Actor, cycleId: string | null): Promise<AssessmentRow[]> {
    return this.assessments.list(visibleTo(actor), cycleId, LIST_LIMIT);
  }

  async find(actor: Actor, id: string): Promise<AssessmentRow | null> {
    return this.assessments.find(visibleTo(actor), id);
  }

  /** Those of these assessments that somebody sees. */
  async seen(actor: Actor, ids: readonly string[]): Promise<AssessmentRow[]> {
    return this.assessments.findAll(visibleTo(actor), ids);
  }

  /** Throws AssessmentNotFound, also for one that the actor may not see. */
  async get(actor: Actor, id: string): Promise<AssessmentRow> {
    const assessment = await this.find(actor, id);
    if (assessment === null) throw new AssessmentNotFound(id);
    return assessment;
  }

  /** How often a move has happened to an assessment. */
  async timesMoved(id: string, move: Move): Promise<number> {
    return (await this.assessments.transitionsOf(id)).filter((transition) => transition.move === move).length;
  }

  /** The latest time a move happened to an assessment; null when it has not. */
  async lastMove(id: string, move: Move): Promise<TransitionRow | null> {
    return (await this.assessments.transitionsOf(id)).findLast((transition) => transition.move === move) ?? null;
  }

  /** What happened to an assessment, oldest first. Throws AssessmentNotFound. */
  async historyOf(actor: Actor, id: string): Promise<TransitionRow[]> {
    await this.get(actor, id);
    return this.assessments.transitionsOf(id);
  }
}
