import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import type { AwardDecision } from '../award-decision.entity.js';
import type { AwardRow } from '../awards.repository.js';
import { AWARD_ENDS, type AwardEnd, type Decision, DECISIONS } from '../decision.js';

export class AwardView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty()
  decreeNumber: string;

  @ApiProperty({ format: 'date' })
  decreedOn: string;

  @ApiProperty({ example: 'WBK-2020-7F3K9QXM', description: 'by which the public knows it' })
  certificateNumber: string;

  @ApiProperty({ format: 'date', description: '24 months after the decree or the last decision' })
  reevaluationDueOn: string;

  @ApiProperty({ description: 'an overdue award stays in force' })
  isOverdue: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null while it is in force' })
  endedOn: string | null;

  @ApiProperty({ enum: AWARD_ENDS, enumName: 'AwardEnd', nullable: true })
  endReason: AwardEnd | null;

  static of(award: AwardRow, today: CalendarDate): AwardView {
    const { id, unitName, institutionName, predicate, decreeNumber, decreedOn, reevaluationDueOn, endedOn, endReason } =
      award;
    const isOverdue = endedOn === null && reevaluationDueOn < today;
    const dates = { decreedOn, reevaluationDueOn, isOverdue, endedOn, endReason };
    const { certificateNumber } = award;
    const known = { unitId: award.workUnitId, unitName, institutionName, predicate, decreeNumber, certificateNumber };
    return { id, ...known, ...dates };
  }
}

export class DecisionView {
  @ApiProperty({ enum: DECISIONS, enumName: 'Decision' })
  outcome: Decision;

  @ApiProperty({ type: String, nullable: true })
  assessmentId: string | null;

  @ApiProperty()
  decreeNumber: string;

  @ApiProperty({ format: 'date' })
  decidedOn: string;

  @ApiProperty({ type: String, nullable: true })
  ground: string | null;

  static of({ outcome, assessmentId, decreeNumber, decidedOn, ground }: AwardDecision): DecisionView {
    return { outcome, assessmentId, decreeNumber, decidedOn, ground };
  }
}

export class AwardDetailView extends AwardView {
  @ApiProperty({ description: 'the assessment it was awarded on' })
  assessmentId: string;

  @ApiProperty({ type: [DecisionView] })
  decisions: DecisionView[];

  static with(award: AwardRow, decisions: readonly AwardDecision[], today: CalendarDate): AwardDetailView {
    const views = decisions.map((decision) => DecisionView.of(decision));
    return { ...AwardView.of(award, today), assessmentId: award.assessmentId, decisions: views };
  }
}
