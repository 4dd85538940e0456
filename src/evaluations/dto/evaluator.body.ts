import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { EVALUATING_LAYERS, type EvaluatingLayer } from '../../domain/lifecycle.js';

export class EvaluatorBody {
  @ApiProperty()
  @IsUUID()
  accountId: string;

  @ApiProperty({ enum: EVALUATING_LAYERS })
  @IsIn(EVALUATING_LAYERS)
  layer: EvaluatingLayer;
}
