import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsDay } from '../../common/is-day.js';
import { CALENDAR_KINDS, type CalendarKind } from '../due-calendar.repository.js';
import { UnitListQuery } from './unit-filter.query.js';

export class CalendarQuery extends UnitListQuery {
  @ApiPropertyOptional({ format: 'date', description: 'the first day; left out, everything overdue comes first' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'the last day' })
  @IsOptional()
  @IsDay()
  to?: string;

  @ApiPropertyOptional({ enum: CALENDAR_KINDS, enumName: 'CalendarKind' })
  @IsOptional()
  @IsIn(CALENDAR_KINDS)
  kind?: CalendarKind;
}
