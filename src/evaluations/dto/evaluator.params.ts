import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { EVALUATING_LAYERS, type EvaluatingLayer } from '../../domain/lifecycle.js';

/** One layer of an assessment. */
export class LayerParams {
  @ApiProperty()
  @IsUUID()
  id: string;

  @ApiProperty({ enum: EVALUATING_LAYERS })
  @IsIn(EVALUATING_LAYERS)
  layer: EvaluatingLayer;
}

/** One evaluator of a layer. */
export class EvaluatorParams extends LayerParams {
  @ApiProperty()
  @IsUUID()
  accountId: string;
}
