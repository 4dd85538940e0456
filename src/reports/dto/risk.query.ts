import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import { RISK_CODES, type RiskCode } from '../risk-reason.js';
import { UnitListQuery } from './unit-filter.query.js';

export class RiskListQuery extends UnitListQuery {
  @ApiPropertyOptional({ enum: RISK_CODES, enumName: 'RiskCode' })
  @IsOptional()
  @IsIn(RISK_CODES)
  reason?: RiskCode;

  @ApiPropertyOptional({ enum: PREDICATES, enumName: 'Predicate' })
  @IsOptional()
  @IsIn(PREDICATES)
  predicate?: Predicate;
}
