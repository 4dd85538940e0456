import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LongPageQuery } from '../../paging/cursor.query.js';
import { WAITING_KINDS, type WaitingKind } from '../waiting-kind.js';

/** `after` is the `next` of the kind that is asked for. */
export class WaitingQuery extends LongPageQuery {
  @ApiPropertyOptional({ enum: WAITING_KINDS, description: 'only these, which `after` goes on with; left out: all' })
  @IsOptional()
  @IsIn(WAITING_KINDS)
  kind?: WaitingKind;

  @ApiPropertyOptional({ minimum: 1, maximum: 1000, default: 50, description: 'entries of each kind' })
  override limit: number = 50;
}
