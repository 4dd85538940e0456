import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CursorQuery } from '../../paging/cursor.query.js';
import { DELIVERY_STATES, type DeliveryState } from '../webhook-log.repository.js';

export class DeliveriesQuery extends CursorQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATES })
  @IsOptional()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;
}
