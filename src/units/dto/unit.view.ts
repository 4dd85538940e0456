import { ApiProperty } from '@nestjs/swagger';
import type { TreeUnit } from '../units.service.js';

export class UnitView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  institutionId: string;

  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;

  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Date, nullable: true, description: 'since when it is no more; null while it is there' })
  closedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  closedBecause: string | null;

  static of({ id, institutionId, parentId, code, name, closedAt, closedBecause }: TreeUnit): UnitView {
    return { id, institutionId, parentId, code, name, closedAt, closedBecause };
  }
}
