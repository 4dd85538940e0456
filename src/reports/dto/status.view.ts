import { ApiProperty } from '@nestjs/swagger';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import { OUTCOMES, type Stage, STAGES } from '../../domain/lifecycle.js';
import type { DueState } from '../../domain/reevaluation.js';
import type { Status } from '../status.service.js';

export class HeldView {
  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty({ description: 'awards in force' })
  held: number;

  @ApiProperty({ description: 'of these, with a re-evaluation that is overdue' })
  overdue: number;

  @ApiProperty({ description: 'of these, with a re-evaluation due within 180 days' })
  dueSoon: number;
}

export class DueView {
  @ApiProperty()
  awardId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ enum: ['overdue', 'due-soon', 'in-force'] })
  state: DueState;
}

export class StageCountView {
  @ApiProperty()
  year: number;

  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage: Stage;

  @ApiProperty({ enum: OUTCOMES, nullable: true })
  outcome: string | null;

  @ApiProperty()
  assessments: number;
}

export class StatusView {
  @ApiProperty({ format: 'date' })
  today: string;

  @ApiProperty({ type: [HeldView] })
  held: HeldView[];

  @ApiProperty({
    type: [DueView],
    description: 'overdue and due within 180 days, the longest overdue first, at most 50',
  })
  due: DueView[];

  @ApiProperty({ type: [StageCountView], description: 'how many assessments are where, by cycle' })
  stages: StageCountView[];

  static of({ today, held, due, stages }: Status): StatusView {
    return {
      today,
      held: held.map(({ predicate, held: count, overdue, dueSoon }) => ({ predicate, held: count, overdue, dueSoon })),
      due: due.map(({ awardId, unitName, institutionName, predicate, dueOn, state }) => {
        return { awardId, unitName, institutionName, predicate, dueOn, state };
      }),
      stages: stages.map(({ year, stage, outcome, assessments }) => ({ year, stage, outcome, assessments })),
    };
  }
}
