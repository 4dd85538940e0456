import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import {
  ASSESSMENT_KINDS,
  type AssessmentKind,
  type Outcome,
  OUTCOMES,
  type Stage,
  STAGES,
} from '../../domain/lifecycle.js';
import { SavedListQuery } from '../../paging/saved-list.js';
import { FUNNEL_STEPS, type FunnelStep } from '../funnel-step.js';
import { UnitFilterQuery, UnitListQuery } from './unit-filter.query.js';

/** Which assessments of which cycle. */
export class CycleQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'the latest cycle with an assessment, unless told' })
  @IsOptional()
  @IsUUID()
  cycleId?: string;

  @ApiPropertyOptional({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' })
  @IsOptional()
  @IsIn(ASSESSMENT_KINDS)
  kind?: AssessmentKind;
}

export class FunnelQuery extends IntersectionType(UnitFilterQuery, CycleQuery) {}

export class SavedFunnelQuery extends IntersectionType(FunnelQuery, SavedListQuery) {}

export class FunnelListQuery extends IntersectionType(UnitListQuery, CycleQuery) {
  @ApiPropertyOptional({ enum: FUNNEL_STEPS, enumName: 'FunnelStep', default: 'OPENED' })
  @IsIn(FUNNEL_STEPS)
  step: FunnelStep = 'OPENED';

  @ApiPropertyOptional({ enum: STAGES, enumName: 'Stage', description: 'only those that are in this stage now' })
  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;

  @ApiPropertyOptional({ enum: OUTCOMES, enumName: 'Outcome' })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  @ApiPropertyOptional({ enum: PREDICATES, enumName: 'Predicate', description: 'what is aimed at' })
  @IsOptional()
  @IsIn(PREDICATES)
  target?: Predicate;
}
