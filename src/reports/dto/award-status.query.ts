import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import { SavedListQuery } from '../../paging/saved-list.js';
import { ASKED_STANDINGS, type AskedStanding } from '../award-standing.js';
import { AWARD_SORTS, type AwardSort } from '../award-status.repository.js';
import { type Order, ORDERS, UnitFilterQuery, UnitListQuery } from './unit-filter.query.js';

export class AwardListQuery extends UnitListQuery {
  @ApiPropertyOptional({ enum: PREDICATES, enumName: 'Predicate' })
  @IsOptional()
  @IsIn(PREDICATES)
  predicate?: Predicate;

  @ApiPropertyOptional({
    enum: ASKED_STANDINGS,
    enumName: 'AskedStanding',
    description: 'HELD: all that have not ended',
  })
  @IsOptional()
  @IsIn(ASKED_STANDINGS)
  standing?: AskedStanding;

  @ApiPropertyOptional({ enum: AWARD_SORTS, enumName: 'AwardSort', default: 'dueOn' })
  @IsIn(AWARD_SORTS)
  sort: AwardSort = 'dueOn';

  @ApiPropertyOptional({ enum: ORDERS, enumName: 'Order', default: 'asc' })
  @IsIn(ORDERS)
  order: Order = 'asc';
}

export class SavedSummaryQuery extends IntersectionType(UnitFilterQuery, SavedListQuery) {}
