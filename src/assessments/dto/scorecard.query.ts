import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { BLANK_POLICIES, type BlankPolicy } from '../../domain/scored-nodes.js';
import { MomentQuery } from './moment.query.js';

export class ScorecardQuery extends MomentQuery {
  @ApiPropertyOptional({
    enum: BLANK_POLICIES,
    default: 'zero',
    description: 'blank items count 0, or leave their mean',
  })
  @IsIn(BLANK_POLICIES)
  blanks: BlankPolicy = 'zero';
}
