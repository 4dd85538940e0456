import { ApiProperty } from '@nestjs/swagger';
import { TOLERANCE } from '../../domain/gates.js';
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
import { isReplayed } from '../../domain/replayed.js';
import { byGate } from '../gate-order.js';
import type {
  DecisionRow,
  ProfiledAssessment,
  ProfiledAward,
  ProfiledScore,
  UnitProfile,
} from '../unit-profiles.service.js';
import { UnitRowView } from './unit-row.view.js';

class ProfileDecisionView {
  @ApiProperty({ enum: ['RETAINED', 'UPGRADED', 'REVOKED'] })
  outcome: string;

  @ApiProperty()
  decreeNumber: string;

  @ApiProperty({ format: 'date' })
  decidedOn: string;

  @ApiProperty({ type: String, nullable: true, description: 'the re-evaluation it rests on' })
  assessmentId: string | null;

  static of({ outcome, decreeNumber, decidedOn, assessmentId }: DecisionRow): ProfileDecisionView {
    return { outcome, decreeNumber, decidedOn, assessmentId };
  }
}

class ProfileAwardView {
  @ApiProperty()
  awardId: string;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty()
  decreeNumber: string;

  @ApiProperty({ format: 'date' })
  decreedOn: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ format: 'date', type: String, nullable: true })
  endedOn: string | null;

  @ApiProperty({ enum: ['SUPERSEDED', 'REVOKED'], type: String, nullable: true })
  endReason: string | null;

  @ApiProperty({ type: [ProfileDecisionView], description: 'oldest first' })
  decisions: ProfileDecisionView[];

  static of(award: ProfiledAward): ProfileAwardView {
    const { awardId, predicate, decreeNumber, decreedOn, dueOn, endedOn, endReason } = award;
    const decisions = award.decisions.map((decision) => ProfileDecisionView.of(decision));
    return { awardId, predicate, decreeNumber, decreedOn, dueOn, endedOn, endReason, decisions };
  }
}

class ProfileGateView {
  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty({ example: 'area.3' })
  code: string;

  @ApiProperty({ description: 'points, but areas in shares 0..1' })
  required: number;

  @ApiProperty()
  actual: number;

  @ApiProperty()
  passed: boolean;
}

class ProfileScoreView {
  @ApiProperty({ enum: LAYERS, enumName: 'Layer' })
  layer: Layer;

  @ApiProperty({ description: 'points' })
  total: number;

  @ApiProperty({ description: 'points' })
  levers: number;

  @ApiProperty({ description: 'points' })
  results: number;

  @ApiProperty({ type: [Number], description: 'of the six change areas, 0..1' })
  areaShares: number[];

  @ApiProperty({ type: [ProfileGateView], description: 'every gate that a score alone decides' })
  gates: ProfileGateView[];

  static of({ layer, total, levers, results, areaShares, gates }: ProfiledScore): ProfileScoreView {
    return { layer, total, levers, results, areaShares: [...areaShares], gates: PREDICATES.flatMap(gatesOf(gates)) };
  }
}

class ProfileAssessmentView {
  @ApiProperty()
  assessmentId: string;

  @ApiProperty()
  year: number;

  @ApiProperty({ description: 'true for a cycle before 2022, scored under a later worksheet and its gates' })
  isReplayed: boolean;

  @ApiProperty({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' })
  kind: AssessmentKind;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  target: Predicate;

  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;

  @ApiProperty({ type: [ProfileScoreView], description: "of the layers that are done, the unit's first" })
  scores: ProfileScoreView[];

  static of({ assessmentId, year, kind, target, stage, outcome, scores }: ProfiledAssessment): ProfileAssessmentView {
    const way = { kind, target, stage, outcome, scores: scores.map((score) => ProfileScoreView.of(score)) };
    return { assessmentId, year, isReplayed: isReplayed(year), ...way };
  }
}

export class UnitProfileView extends UnitRowView {
  @ApiProperty({ type: [ProfileAwardView], description: 'the latest first' })
  awards: ProfileAwardView[];

  @ApiProperty({ type: [ProfileAssessmentView], description: 'those you may see, the latest first' })
  assessments: ProfileAssessmentView[];

  static with(profile: UnitProfile): UnitProfileView {
    return {
      ...UnitRowView.of(profile),
      awards: profile.awards.map((award) => ProfileAwardView.of(award)),
      assessments: profile.assessments.map((assessment) => ProfileAssessmentView.of(assessment)),
    };
  }
}

function gatesOf(gates: ProfiledScore['gates']): (predicate: Predicate) => ProfileGateView[] {
  return (predicate) => {
    const scored = Object.entries(gates[predicate]).map(([code, { required, actual }]) => {
      return { predicate, code, required, actual, passed: actual >= required - TOLERANCE };
    });
    return scored.sort(byGate);
  };
}
