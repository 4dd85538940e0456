import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import {
  AssignmentOutlooksRepository,
  type TiesOfWanted,
  type WantedEvaluator,
} from './assignment-outlooks.repository.js';
import { leads } from './evaluations.policy.js';

/** What `Evaluators.assign` would refuse somebody for, but for having too much at work. */
export type AssignmentObstacle = 'NOT_THE_LEAD' | 'LEAD_TIED' | 'NOT_OF_TEAM' | 'OWN_UNIT' | 'CONFLICT' | 'PASS_CLOSED';

/** What would come of choosing somebody for an assessment. */
export interface AssignmentOutlook
  extends Pick<TiesOfWanted, 'accountId' | 'name' | 'isAssigned' | 'load'>, WantedEvaluator {
  /** null for somebody who may be assigned, or is. */
  readonly obstacle: AssignmentObstacle | null;
  /** How many assessments of the cycle they may have at work in the layer. */
  readonly most: number;
}

/** What would come of choosing many evaluators, before any is chosen: by the rules of `Evaluators.assign`, in few statements. */
@Injectable()
export class AssignmentOutlooks {
  constructor(
    private readonly outlooks: AssignmentOutlooksRepository,
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  /** For assessments that the actor sees; in no order. */
  async of(
    actor: Actor,
    assessments: readonly AssessmentRow[],
    wanted: readonly WantedEvaluator[],
  ): Promise<AssignmentOutlook[]> {
    const byId = new Map(assessments.map((assessment) => [assessment.id, assessment]));
    const most = await this.loadsOf(assessments);
    const ties = await this.outlooks.of(actor.accountId, wanted, this.clock.today());
    return ties.flatMap((found) => {
      const assessment = byId.get(found.assessmentId);
      if (assessment === undefined) return [];
      const { assessmentId, layer, email, accountId, name, isAssigned, load } = found;
      const outlook = { assessmentId, layer, email, accountId, name, isAssigned, load };
      return [{ ...outlook, obstacle: obstacleOf(actor, assessment, found), most: most.get(assessment.cycleId) ?? 0 }];
    });
  }

  private async loadsOf(assessments: readonly AssessmentRow[]): Promise<ReadonlyMap<string, number>> {
    const ids = [...new Set(assessments.map(({ cycleId }) => cycleId))];
    const cycles = await Promise.all(ids.map(async (id) => this.cycles.get(id)));
    return new Map(cycles.map(({ id, rules }) => [id, rules.evaluatorLoad]));
  }
}

/** In the order in which `Evaluators.assign` looks. */
function obstacleOf(actor: Actor, assessment: AssessmentRow, ties: TiesOfWanted): AssignmentObstacle | null {
  if (ties.isChooserTied) return 'LEAD_TIED';
  if (!leads(actor, assessment, ties.layer)) return 'NOT_THE_LEAD';
  if (ties.isAssigned) return null;
  if (ties.accountId === null) return 'NOT_OF_TEAM';
  if (ties.isOfUnit) return 'OWN_UNIT';
  if (ties.hasConflict) return 'CONFLICT';
  return ties.isPassClosed ? 'PASS_CLOSED' : null;
}
