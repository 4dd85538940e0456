import { ApiProperty } from '@nestjs/swagger';
import { isReplayed } from '../../domain/replayed.js';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import {
  ASSESSMENT_KINDS,
  type AssessmentKind,
  type Move,
  MOVES,
  openMoves,
  type Outcome,
  OUTCOMES,
  type Stage,
  STAGES,
  trackOf,
} from '../../domain/lifecycle.js';
import type { AssessmentDetail } from '../assessment-details.service.js';
import type { AssessmentRow, TransitionRow } from '../assessment-row.js';
import { SheetView } from './sheet.view.js';

export class AssessmentView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  cycleId: string;

  @ApiProperty()
  year: number;

  @ApiProperty({ description: 'true for a cycle before 2022, scored under a later worksheet and its gates' })
  isReplayed: boolean;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  institutionId: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' })
  kind: AssessmentKind;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  target: Predicate;

  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;

  @ApiProperty({ enum: OUTCOMES, enumName: 'Outcome', nullable: true })
  outcome: Outcome | null;

  @ApiProperty({ description: "WBK Mandiri: the unit's own institution determines it" })
  isSelfDetermined: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'the earlier assessment it began with' })
  startedFrom: string | null;

  static of(row: AssessmentRow): AssessmentView {
    const { id, cycleId, year, unitId, unitName, institutionId, institutionName, kind, target, stage, outcome } = row;
    const unit = { unitId, unitName, institutionId, institutionName };
    const { isSelfDetermined, startedFrom } = row;
    const way = { kind, target, stage, outcome, isSelfDetermined, startedFrom };
    return { id, cycleId, year, isReplayed: isReplayed(year), ...unit, ...way };
  }
}

export class TransitionView {
  @ApiProperty({ enum: MOVES, enumName: 'Move' })
  move: Move;

  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  fromStage: Stage;

  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  toStage: Stage;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what was known then, e.g. the total' })
  facts: object;

  @ApiProperty()
  at: Date;

  @ApiProperty()
  by: string;

  static of({ move, fromStage, toStage, reason, facts, at, byName }: TransitionRow): TransitionView {
    return { move, fromStage, toStage, reason, facts, at, by: byName };
  }
}

export class AssessmentDetailView extends AssessmentView {
  @ApiProperty({ enum: MOVES, enumName: 'Move', isArray: true, description: 'what its stage leaves open' })
  openMoves: Move[];

  @ApiProperty({ type: [SheetView], description: 'those you may see' })
  sheets: SheetView[];

  @ApiProperty({ type: [TransitionView] })
  history: TransitionView[];

  static with({ assessment, sheets, history }: AssessmentDetail): AssessmentDetailView {
    return {
      ...AssessmentView.of(assessment),
      openMoves: [...openMoves(trackOf(assessment), assessment.stage)],
      sheets: sheets.map((sheet) => SheetView.of(sheet)),
      history: history.map((transition) => TransitionView.of(transition)),
    };
  }
}
