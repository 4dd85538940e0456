import { ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CursorQuery } from '../../paging/cursor.query.js';
import { LAYER_PAIRS, type LayerPair } from '../layer-pair.js';
import { DIFFERENCE_MEASURES, type DifferenceMeasure } from '../layer-differences.repository.js';
import { CycleQuery } from './funnel.query.js';
import { UnitListQuery } from './unit-filter.query.js';

/** Which institutions figures are of, and the language of a table of them. */
export class InstitutionsQuery extends IntersectionType(
  CycleQuery,
  PickType(UnitListQuery, ['institutionId', 'institutionKind', 'lang'] as const),
) {}

export class DifferenceQuery extends InstitutionsQuery {
  @ApiPropertyOptional({
    enum: LAYER_PAIRS,
    enumName: 'LayerPair',
    default: 'UNIT_TPI',
    description: 'two layers: the scores of the second less those of the first',
  })
  @IsIn(LAYER_PAIRS)
  between: LayerPair = 'UNIT_TPI';

  @ApiPropertyOptional({
    enum: DIFFERENCE_MEASURES,
    enumName: 'DifferenceMeasure',
    default: 'total',
    description: 'by what the greatest differences come first, lowered or raised',
  })
  @IsIn(DIFFERENCE_MEASURES)
  by: DifferenceMeasure = 'total';
}

export class UnitDifferenceQuery extends IntersectionType(DifferenceQuery, CursorQuery) {}

export class InstitutionDifferenceQuery extends IntersectionType(DifferenceQuery, CursorQuery) {}
