import { ApiProperty } from '@nestjs/swagger';
import type { WorkUnit } from '../work-unit.entity.js';

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

  static of({ id, institutionId, parentId, code, name }: WorkUnit): UnitView {
    return { id, institutionId, parentId, code, name };
  }
}
