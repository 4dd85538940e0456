import { ApiProperty } from '@nestjs/swagger';
import type { Holiday } from '../holiday.entity.js';
import { HOLIDAY_KINDS, type HolidayKind } from '../holiday-kind.js';

export class HolidayView {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: HOLIDAY_KINDS, enumName: 'HolidayKind' })
  kind: HolidayKind;

  @ApiProperty({
    description: 'calculated, and confirmed by nobody: the decree may name the day before or after for a lunar holiday',
  })
  isCalculated: boolean;

  static of({ day, name, kind, recordedBy }: Holiday): HolidayView {
    return { day, name, kind, isCalculated: recordedBy === null };
  }
}
