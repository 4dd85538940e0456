import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { REMINDER_KINDS, type ReminderKind } from '../../domain/reminder-kind.js';

export class KindParams {
  @ApiProperty({ enum: REMINDER_KINDS, enumName: 'ReminderKind' })
  @IsIn(REMINDER_KINDS)
  kind: ReminderKind;
}
