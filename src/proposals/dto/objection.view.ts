import { ApiProperty } from '@nestjs/swagger';
import type { Objection } from '../objection.entity.js';
import { OBJECTION_DECISIONS, type ObjectionDecision } from '../screening-outcome.js';

export class ObjectionView {
  @ApiProperty()
  text: string;

  @ApiProperty()
  filedAt: Date;

  @ApiProperty({ enum: OBJECTION_DECISIONS, enumName: 'ObjectionDecision', nullable: true })
  decision: ObjectionDecision | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt: Date | null;

  static of({ text, filedAt, decision, reason, decidedAt }: Objection): ObjectionView {
    return { text, filedAt, decision, reason, decidedAt };
  }
}
