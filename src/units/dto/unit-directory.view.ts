import { ApiProperty } from '@nestjs/swagger';
import type { DirectoryLine, DirectoryPage } from '../unit-directory.service.js';

class UnitLineView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  institutionId: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ type: String, nullable: true, description: 'the name of the unit above it' })
  parentName: string | null;

  @ApiProperty({ type: Date, nullable: true })
  closedAt: Date | null;

  static of({ id, code, name, institutionId, institutionName, parentName, closedAt }: DirectoryLine): UnitLineView {
    return { id, code, name, institutionId, institutionName, parentName, closedAt };
  }
}

export class UnitDirectoryView {
  @ApiProperty({ description: 'how many units fit, on all pages' })
  total: number;

  @ApiProperty({ type: [UnitLineView] })
  units: UnitLineView[];

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ total, rows, next }: DirectoryPage): UnitDirectoryView {
    return { total, units: rows.map((line) => UnitLineView.of(line)), next };
  }
}
