import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Layer, LAYERS } from '../../domain/lifecycle.js';
import { HEAT_SORTS, type HeatSort } from '../heat-statement.js';
import { CycleQuery } from './funnel.query.js';
import { type Order, ORDERS, UnitListQuery } from './unit-filter.query.js';

export class HeatMapQuery extends IntersectionType(UnitListQuery, CycleQuery) {
  @ApiPropertyOptional({ enum: LAYERS, enumName: 'Layer', description: 'the one that is furthest, unless told' })
  @IsOptional()
  @IsIn(LAYERS)
  layer?: Layer;

  @ApiPropertyOptional({ minimum: 1, maximum: 6, description: 'only what is below the minimum of WBK in this area' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(6)
  belowArea?: number;

  @ApiPropertyOptional({ enum: HEAT_SORTS, enumName: 'HeatSort', default: 'name' })
  @IsIn(HEAT_SORTS)
  sort: HeatSort = 'name';

  @ApiPropertyOptional({ enum: ORDERS, enumName: 'Order', default: 'asc' })
  @IsIn(ORDERS)
  order: Order = 'asc';
}
