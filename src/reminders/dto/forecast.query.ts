import { ApiProperty } from '@nestjs/swagger';
import { IsDay } from '../../common/is-day.js';
import type { CalendarDate } from '../../domain/calendar-date.js';

export class ForecastQuery {
  @ApiProperty({ format: 'date', example: '2027-03-03' })
  @IsDay()
  on: CalendarDate;
}
