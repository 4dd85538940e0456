import { ApiProperty } from '@nestjs/swagger';
import type { ConfirmedAnswer } from '../carry-over.repository.js';

export class ConfirmedAnswerView {
  @ApiProperty()
  item: string;

  @ApiProperty({ description: 'send it as If-Match with the next change' })
  version: number;

  static of({ item, version }: ConfirmedAnswer): ConfirmedAnswerView {
    return { item, version };
  }
}
