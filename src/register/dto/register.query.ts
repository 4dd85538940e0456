import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { MatchesRule } from '../../common/matches-rule.js';
import { LongPageQuery } from '../../paging/cursor.query.js';

export class RegisterQuery extends LongPageQuery {
  @ApiPropertyOptional({ description: 'part of the name of a unit or institution', default: '' })
  @IsString()
  @MaxLength(200)
  @MatchesRule('storableText', /^[^\0]*$/, 'must not hold U+0000')
  search: string = '';
}
