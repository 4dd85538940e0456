import { ApiProperty } from '@nestjs/swagger';
import type { Observation } from '../observation.entity.js';

export class ObservationView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true })
  item: string | null;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'date' })
  observedOn: string;

  @ApiProperty()
  recordedAt: Date;

  @ApiProperty()
  recordedBy: string;

  static of({ id, itemCode, text, observedOn, recordedAt, recordedBy }: Observation): ObservationView {
    return { id, item: itemCode, text, observedOn, recordedAt, recordedBy };
  }
}
