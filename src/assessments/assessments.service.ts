import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Cycles } from '../cycles/cycles.service.js';
import { isLayerDone, type Move } from '../domain/lifecycle.js';
import type { Page, PageAsked } from '../paging/page.js';
import type { AssessmentRow, TransitionRow } from './assessment-row.js';
import { AssessmentNotFound } from './assessments.errors.js';
import { readableHistory, visibleTo } from './assessments.policy.js';
import { AssessmentsRepository } from './assessments.repository.js';

/** Reading assessments. */
@Injectable()
export class Assessments {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly cycles: Cycles,
  ) {}

  /** Those somebody sees, the newest cycle first. */
  async page(actor: Actor, cycleId: string | null, asked: PageAsked): Promise<Page<AssessmentRow>> {
    return this.assessments.page(visibleTo(actor), cycleId, asked);
  }

  /** Those of an institution in a cycle that somebody sees, however many, by unit. */
  async ofInstitution(actor: Actor, cycleId: string, institutionId: string): Promise<AssessmentRow[]> {
    return this.assessments.ofInstitution(visibleTo(actor), cycleId, institutionId);
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

  /** True where the cycle keeps what the TPI settled on from the TPN, and the TPN is not done (rules, section 7). */
  async isTpiHiddenFromTpn({ cycleId, stage }: AssessmentRow): Promise<boolean> {
    const { rules } = await this.cycles.get(cycleId);
    return !rules.isTpiVisibleToTpn && !isLayerDone('TPN', stage);
  }

  /** What happened to an assessment that the actor sees, oldest first, as far as they may know. */
  async historyOf(actor: Actor, assessment: AssessmentRow): Promise<TransitionRow[]> {
    return this.readable(actor, assessment, await this.assessments.transitionsOf(assessment.id));
  }

  /** The same moves as far as the actor may know now, whenever they happened. */
  async readable(actor: Actor, assessment: AssessmentRow, history: readonly TransitionRow[]): Promise<TransitionRow[]> {
    return readableHistory(actor, history, { isHiddenFromTpn: await this.isTpiHiddenFromTpn(assessment) });
  }
}
