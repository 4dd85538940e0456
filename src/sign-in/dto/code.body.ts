import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export const SIX_DIGITS = /^\d{6}$/;

export class CodeBody {
  @ApiProperty({ pattern: SIX_DIGITS.source, description: 'the six digits that the app shows now' })
  @Matches(SIX_DIGITS, { message: 'code must be the six digits that the app shows' })
  code: string;
}
