import { ApiProperty } from '@nestjs/swagger';
import { daysBetween, type CalendarDate } from '../../domain/calendar-date.js';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import { type Stage, STAGES } from '../../domain/lifecycle.js';
import { INSTITUTION_KINDS, type InstitutionKind } from '../../institutions/institution-kind.js';
import { CALENDAR_KINDS, type CalendarKind } from '../due-calendar.repository.js';
import type { CalendarMonth, CalendarRow, DuePage } from '../due-calendar.service.js';

class CalendarRowView {
  @ApiProperty({ enum: CALENDAR_KINDS, enumName: 'CalendarKind', description: 'the fields of the other kind are null' })
  kind: CalendarKind;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ description: 'from today; negative once it is past' })
  days: number;

  @ApiProperty({ type: String, nullable: true })
  awardId: string | null;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate', nullable: true })
  predicate: Predicate | null;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;

  @ApiProperty({ type: String, nullable: true })
  institutionId: string | null;

  @ApiProperty({ type: String, nullable: true })
  institutionName: string | null;

  @ApiProperty({ enum: INSTITUTION_KINDS, enumName: 'InstitutionKind', nullable: true })
  institutionKind: InstitutionKind | null;

  @ApiProperty({
    enum: STAGES,
    enumName: 'Stage',
    nullable: true,
    description: 'the stage that ends; of the re-evaluation under way, null where nothing is begun',
  })
  stage: Stage | null;

  @ApiProperty({ type: String, nullable: true })
  cycleId: string | null;

  @ApiProperty({ type: Number, nullable: true })
  year: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'how many assessments are in the stage that ends' })
  assessments: number | null;

  static of(row: CalendarRow, today: CalendarDate): CalendarRowView {
    const { kind, dueOn, awardId, predicate, unitId, unitName, institutionId, institutionName, institutionKind } = row;
    const unit = { unitId, unitName, institutionId, institutionName, institutionKind };
    const { stage, cycleId, year, assessments } = row;
    const days = daysBetween(today, dueOn);
    return { kind, dueOn, days, awardId, predicate, ...unit, stage, cycleId, year, assessments };
  }
}

class CalendarMonthView implements CalendarMonth {
  @ApiProperty({ example: '2027-03' })
  month: string;

  @ApiProperty()
  reevaluations: number;

  @ApiProperty()
  windows: number;
}

export class CalendarPageView {
  @ApiProperty({ format: 'date' })
  today: string;

  @ApiProperty({ type: [CalendarMonthView], description: 'every month of the whole range that has anything' })
  months: CalendarMonthView[];

  @ApiProperty({ description: 'rows of the whole list' })
  count: number;

  @ApiProperty({ type: [CalendarRowView], description: 'by day' })
  rows: CalendarRowView[];

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ today, months, rows, count, next }: DuePage): CalendarPageView {
    return {
      today,
      months: months.map(({ month, reevaluations, windows }) => ({ month, reevaluations, windows })),
      count,
      rows: rows.map((row) => CalendarRowView.of(row, today)),
      next,
    };
  }
}
