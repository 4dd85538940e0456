import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { MAIL_CHOICES, type MailChoice } from '../../domain/reminder-kind.js';

export class KindChoiceBody {
  @ApiProperty({ enum: MAIL_CHOICES, enumName: 'MailChoice', description: 'OFF for what is no duty' })
  @IsIn(MAIL_CHOICES)
  mail: MailChoice;

  @ApiProperty({ description: 'always true for a duty' })
  @IsBoolean()
  isInInbox: boolean;
}
