import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Length } from 'class-validator';
import type { AskedToken } from '../../access/access-tokens.service.js';
import { PERSON_SCOPES, SERVICE_SCOPES } from '../../access/token-scopes.js';
import { HasWords } from '../../common/has-words.js';
import { IsDay } from '../../common/is-day.js';
import { calendarDate } from '../../domain/calendar-date.js';
import { ProofBody } from '../../sign-in/dto/proof.body.js';

type PersonScope = (typeof PERSON_SCOPES)[number];
type ServiceScope = (typeof SERVICE_SCOPES)[number];

class NewTokenBody extends ProofBody {
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'what it is for' })
  @IsString()
  @Length(1, 100)
  @HasWords()
  name: string;

  @ApiProperty({ format: 'date', description: 'the last day on which it counts, at most 365 days ahead' })
  @IsDay()
  lastDay: string;
}

export class OwnTokenBody extends NewTokenBody {
  @ApiProperty({ enum: PERSON_SCOPES, enumName: 'PersonScope', isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(PERSON_SCOPES, { each: true })
  scopes: PersonScope[];
}

export class ServiceTokenBody extends NewTokenBody {
  @ApiProperty({ enum: SERVICE_SCOPES, enumName: 'ServiceScope', isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(SERVICE_SCOPES, { each: true })
  scopes: ServiceScope[];
}

/** What is asked for, without what is shown for it. */
export function askedOf({ name, scopes, lastDay }: OwnTokenBody | ServiceTokenBody): AskedToken {
  return { name, scopes, lastDay: calendarDate(lastDay) };
}
