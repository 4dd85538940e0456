import { ApiProperty } from '@nestjs/swagger';
import type { ConflictOfInterest } from '../conflict-of-interest.entity.js';

export class ConflictView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  @ApiProperty({ type: String, nullable: true })
  institutionId: string | null;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  declaredAt: Date;

  static of({ id, workUnitId, institutionId, reason, declaredAt }: ConflictOfInterest): ConflictView {
    return { id, unitId: workUnitId, institutionId, reason, declaredAt };
  }
}
