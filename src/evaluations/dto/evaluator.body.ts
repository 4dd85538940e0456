import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';

const EVALUATING_LAYERS = ['TPI', 'TPN'] as const;

export class EvaluatorBody {
  @ApiProperty()
  @IsUUID()
  accountId: string;

  @ApiProperty({ enum: EVALUATING_LAYERS })
  @IsIn(EVALUATING_LAYERS)
  layer: (typeof EVALUATING_LAYERS)[number];
}
