import { ApiProperty } from '@nestjs/swagger';
import { IsDay } from '../../common/is-day.js';
import { MatchesRule } from '../../common/matches-rule.js';
import type { CalendarDate } from '../../domain/calendar-date.js';

export class HolidayParams {
  @ApiProperty({ type: String, format: 'date' })
  @IsDay()
  @MatchesRule('dayOfCentury', /^20/, 'must be one from 2000 to 2099')
  day: CalendarDate;
}
