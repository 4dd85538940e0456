import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Layer, LAYERS } from '../../domain/lifecycle.js';
import { InstitutionsQuery } from './layer-difference.query.js';
import { type Order, ORDERS } from './unit-filter.query.js';

const ITEM_SORTS = ['worksheet', 'mean'] as const;
type ItemSort = (typeof ITEM_SORTS)[number];

export class ItemFigureQuery extends InstitutionsQuery {
  @ApiPropertyOptional({ enum: LAYERS, enumName: 'Layer', default: 'UNIT', description: 'on whose sheets' })
  @IsIn(LAYERS)
  layer: Layer = 'UNIT';

  @ApiPropertyOptional({ enum: ITEM_SORTS, enumName: 'ItemSort', default: 'worksheet' })
  @IsIn(ITEM_SORTS)
  sort: ItemSort = 'worksheet';

  @ApiPropertyOptional({ enum: ORDERS, enumName: 'Order', default: 'asc' })
  @IsIn(ORDERS)
  order: Order = 'asc';
}
