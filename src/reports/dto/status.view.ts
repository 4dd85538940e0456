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

  @ApiProperty({ description: 'of these, with an open incident' })
  atRisk: number;
}

export class AtRiskView {
  @ApiProperty()
  awardId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty({ type: [String], description: 'the kinds of its open incidents, each once' })
  kinds: string[];
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

  @ApiProperty({
    type: [AtRiskView],
    description: 'awards in force with an open incident, the longest first, at most 50',
  })
  atRisk: AtRiskView[];

  @ApiProperty({ type: [StageCountView], description: 'how many assessments are where, by cycle' })
  stages: StageCountView[];

  static of({ today, held, due, atRisk, stages }: Status): StatusView {
    return {
      today,
      held: held.map((each) => {
        return {
          predicate: each.predicate,
          held: each.held,
          overdue: each.overdue,
          dueSoon: each.dueSoon,
          atRisk: each.atRisk,
        };
      }),
      due: due.map(({ awardId, unitName, institutionName, predicate, dueOn, state }) => {
        return { awardId, unitName, institutionName, predicate, dueOn, state };
      }),
      atRisk: atRisk.map(({ awardId, unitName, institutionName, predicate, kinds }) => {
        return { awardId, unitName, institutionName, predicate, kinds: [...kinds] };
      }),
      stages: stages.map(({ year, stage, outcome, assessments }) => ({ year, stage, outcome, assessments })),
    };
  }
}
