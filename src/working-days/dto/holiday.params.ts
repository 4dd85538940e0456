import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsDay } from '../../common/is-day.js';
import type { CalendarDate } from '../../domain/calendar-date.js';

export class HolidayParams {
  @ApiProperty({ type: String, format: 'date' })
  @IsDay()
  @Matches(/^20/, { message: 'day must be one from 2000 to 2099' })
  day: CalendarDate;
}
