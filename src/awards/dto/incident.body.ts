import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { IsDay } from '../../common/is-day.js';
import { INCIDENT_KINDS, type IncidentKind } from '../incident-kind.js';

export class IncidentBody {
  @ApiProperty({ enum: INCIDENT_KINDS, enumName: 'IncidentKind' })
  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  @ApiProperty({ maxLength: 4_000, description: 'confidential' })
  @IsString()
  @MaxLength(4_000)
  @HasWords()
  description: string;

  @ApiProperty({ format: 'date', description: 'not after today' })
  @IsDay()
  happenedOn: string;
}
