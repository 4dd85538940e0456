import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsDay } from '../../common/is-day.js';
import type { CalendarDate } from '../../domain/calendar-date.js';

export class DigestPreviewQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    example: '2027-03-03',
    description: 'the next working day without it',
  })
  @IsOptional()
  @IsDay()
  on?: CalendarDate;
}
