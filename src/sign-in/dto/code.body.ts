import { ApiProperty } from '@nestjs/swagger';
import { MatchesRule } from '../../common/matches-rule.js';

export const SIX_DIGITS = /^\d{6}$/;

export class CodeBody {
  @ApiProperty({ pattern: SIX_DIGITS.source, description: 'the six digits that the app shows now' })
  @MatchesRule('sixDigits', SIX_DIGITS, 'must be the six digits that the app shows')
  code: string;
}
