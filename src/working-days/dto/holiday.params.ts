import { ApiProperty } from '@nestjs/swagger';
import { IsDay } from '../../common/is-day.js';
import type { CalendarDate } from '../../domain/calendar-date.js';

export class HolidayParams {
  @ApiProperty({ type: String, format: 'date' })
  @IsDay()
  day: CalendarDate;
}
