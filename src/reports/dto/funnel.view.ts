import { ApiProperty } from '@nestjs/swagger';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import {
  ASSESSMENT_KINDS,
  type AssessmentKind,
  type Layer,
  LAYERS,
  type Outcome,
  OUTCOMES,
  type Stage,
  STAGES,
} from '../../domain/lifecycle.js';
import type { Funnel, FunnelRow } from '../assessment-funnel.service.js';
import { FUNNEL_STEPS, type FunnelStep } from '../funnel-step.js';
import type { ListPage } from '../list-page.js';
import { CycleInViewView } from './cycle-in-view.view.js';
import { UnitRowView } from './unit-row.view.js';

class FunnelStepView {
  @ApiProperty({ enum: FUNNEL_STEPS, enumName: 'FunnelStep' })
  step: FunnelStep;

  @ApiProperty({ description: 'how many have taken it; those whose way does not lead through it are not counted' })
  assessments: number;
}

class FunnelOutcomeView {
  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome' })
  outcome: Outcome;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate', description: 'what was aimed at' })
  target: Predicate;

  @ApiProperty()
  assessments: number;
}

export class FunnelView {
  @ApiProperty({ type: CycleInViewView, nullable: true, description: 'null where there is no assessment yet' })
  cycle: CycleInViewView | null;

  @ApiProperty({ type: [FunnelStepView], description: 'every step, the first first' })
  steps: FunnelStepView[];

  @ApiProperty({ type: [FunnelOutcomeView], description: 'how those that are concluded ended' })
  outcomes: FunnelOutcomeView[];

  static of({ cycle, steps, outcomes }: Funnel): FunnelView {
    return {
      cycle: CycleInViewView.orNull(cycle),
      steps: steps.map(({ step, assessments }) => ({ step, assessments })),
      outcomes: outcomes.map(({ outcome, target, assessments }) => ({ outcome, target, assessments })),
    };
  }
}

class FunnelRowView extends UnitRowView {
  @ApiProperty()
  assessmentId: string;

  @ApiProperty({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' })
  kind: AssessmentKind;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  target: Predicate;

  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'points of the layer that is furthest; null: none is done',
  })
  total: number | null;

  @ApiProperty({ enum: LAYERS, enumName: 'Layer', nullable: true, description: 'whose points these are' })
  layer: Layer | null;

  static with(row: FunnelRow): FunnelRowView {
    const { assessmentId, kind, target, stage, outcome, total, layer } = row;
    return { assessmentId, kind, target, stage, outcome, total, layer, ...UnitRowView.of(row) };
  }
}

export class FunnelListView {
  @ApiProperty({ description: 'rows of the whole list' })
  count: number;

  @ApiProperty({ type: [FunnelRowView], description: 'by institution and unit' })
  rows: FunnelRowView[];

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ rows, count, next }: ListPage<FunnelRow>): FunnelListView {
    return { count, rows: rows.map((row) => FunnelRowView.with(row)), next };
  }
}
