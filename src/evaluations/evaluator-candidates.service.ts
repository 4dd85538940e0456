import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Impartiality } from '../assessments/impartiality.service.js';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { assertLeads } from './evaluations.policy.js';
import { EvaluatorCandidatesRepository, type CandidateRow } from './evaluator-candidates.repository.js';

/** What keeps somebody from being assigned. */
export const OBSTACLES = ['OWN_UNIT', 'CONFLICT', 'NO_ROOM'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export interface Candidate extends CandidateRow {
  /** How many assessments of the cycle they may have at work in the layer. */
  readonly most: number;
  /** null for somebody who may be assigned, or is. */
  readonly obstacle: Obstacle | null;
}

/** Whom the lead of a layer may choose from. */
@Injectable()
export class EvaluatorCandidates {
  constructor(
    private readonly assessments: Assessments,
    private readonly candidates: EvaluatorCandidatesRepository,
    private readonly cycles: Cycles,
    private readonly impartiality: Impartiality,
    private readonly clock: Clock,
  ) {}

  /** The lead's team, each with what speaks against them. Throws AssessmentNotFound, NotTheLead, OwnUnit, ConflictDeclared. */
  async of(actor: Actor, assessmentId: string, layer: EvaluatingLayer): Promise<Candidate[]> {
    const assessment = await this.assessments.get(actor, assessmentId);
    assertLeads(actor, assessment, layer);
    await this.impartiality.assertMayJudge(actor, assessment);
    const { rules } = await this.cycles.get(assessment.cycleId);
    const rows = await this.candidates.of(assessment.id, layer, this.clock.today());
    return rows.map((row) => ({ ...row, most: rules.evaluatorLoad, obstacle: obstacleOf(row, rules.evaluatorLoad) }));
  }
}

function obstacleOf({ isAssigned, isOfUnit, conflict, load }: CandidateRow, most: number): Obstacle | null {
  if (isAssigned) return null;
  if (isOfUnit) return 'OWN_UNIT';
  if (conflict !== null) return 'CONFLICT';
  return load >= most ? 'NO_ROOM' : null;
}
