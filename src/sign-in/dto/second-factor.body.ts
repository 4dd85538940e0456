import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length, ValidateIf } from 'class-validator';
import { MatchesRule } from '../../common/matches-rule.js';
import { SIX_DIGITS } from './code.body.js';

/** One of the two. */
export class SecondFactorBody {
  @ApiPropertyOptional({ pattern: SIX_DIGITS.source, description: 'the six digits that the app shows now' })
  @ValidateIf(({ code, recoveryCode }: SecondFactorBody) => code !== undefined || recoveryCode === undefined)
  @MatchesRule('sixDigits', SIX_DIGITS, 'must be the six digits that the app shows')
  code?: string;

  @ApiPropertyOptional({ example: '7KQM-2XWR-9HTB-C4NE-PV3D-H8ZK-M6TA', description: 'instead of the code, once' })
  @ValidateIf(({ recoveryCode }: SecondFactorBody) => recoveryCode !== undefined)
  @IsString()
  @Length(1, 50)
  recoveryCode?: string;
}
