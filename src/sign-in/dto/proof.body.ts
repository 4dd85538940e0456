import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { MatchesRule } from '../../common/matches-rule.js';
import type { ShownOnceMore } from '../reauthentication.service.js';
import { SIX_DIGITS } from './code.body.js';

/** What somebody who is signed in shows once more, before something that lasts is made in their name. */
export class ProofBody implements ShownOnceMore {
  @ApiProperty({ description: 'yours, once more' })
  @IsString()
  @Length(1, 200)
  password: string;

  @ApiPropertyOptional({
    pattern: SIX_DIGITS.source,
    description: 'where you have a second factor: what the app shows',
  })
  @IsOptional()
  @MatchesRule('sixDigits', SIX_DIGITS, 'must be the six digits that the app shows')
  code?: string;

  @ApiPropertyOptional({ example: '7KQM-2XWR-9HTB-C4NE', description: 'instead of the code, once' })
  @IsOptional()
  @IsString()
  @Length(1, 50)
  recoveryCode?: string;
}
