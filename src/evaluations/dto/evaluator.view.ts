import { ApiProperty } from '@nestjs/swagger';
import type { Evaluator } from '../evaluators.repository.js';

export class EvaluatorView {
  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['TPI', 'TPN'] })
  layer: 'TPI' | 'TPN';

  static of({ accountId, name, layer }: Evaluator): EvaluatorView {
    return { accountId, name, layer };
  }
}
