import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { MatchesRule } from '../../common/matches-rule.js';
import { SIX_DIGITS } from '../../sign-in/dto/code.body.js';
import type { ShownOnceMore } from '../../sign-in/reauthentication.service.js';

const MOST_HOURS = 14 * 24;

export class PortalrbTokenBody implements ShownOnceMore {
  @ApiProperty({ minimum: 0, maximum: MOST_HOURS, description: 'how long the one before goes on; 0 ends it at once' })
  @IsInt()
  @Min(0)
  @Max(MOST_HOURS)
  overlapHours: number;

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
