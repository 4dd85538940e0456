import { ApiProperty } from '@nestjs/swagger';
import type { Text } from '../../domain/instrument.js';
import type { CellRefusal } from '../../tables/cell-refusals.js';
import { TABLE_FORMATS, type TableFormat } from '../../tables/table.js';
import type { ImportOf } from '../file-import.entity.js';
import type { ImportPlan } from '../import-kind.js';

/** What is said of an import of any kind; each kind says its counts. */
export class ImportView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ enum: TABLE_FORMATS, enumName: 'TableFormat' })
  format: TableFormat;

  @ApiProperty({
    type: String,
    enum: ['utf-8', 'windows-1252'],
    nullable: true,
    description: 'null for a workbook; windows-1252: look whether letters with accents are right',
  })
  encoding: 'utf-8' | 'windows-1252' | null;

  @ApiProperty({ description: 'SHA-256 of what it would do, in hex' })
  planDigest: string;

  @ApiProperty({ type: [String], description: 'names of columns that are not looked at' })
  ignoredColumns: string[];

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ description: 'until when it may be applied' })
  expiresAt: Date;

  @ApiProperty({ type: Date, nullable: true, description: 'when it was asked to be applied' })
  appliedAt: Date | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the bulk operation that does it, once it is applied; null also when that is no longer kept',
  })
  operationId: string | null;

  static headOf({ source, ...preview }: ImportOf<{ readonly ignored: readonly string[] }, ImportPlan>): ImportView {
    const { id, fileName, format, encoding, planDigest, createdAt, expiresAt, appliedAt, operationId } = preview;
    const times = { createdAt, expiresAt, appliedAt };
    return { id, fileName, format, encoding, planDigest, ignoredColumns: [...source.ignored], ...times, operationId };
  }
}

/** How many rows of a plan are in each state. */
export function countsOf<State extends string>(states: readonly State[], { rows }: ImportPlan): Record<State, number> {
  const counted = states.map((state) => [state, rows.filter((row) => row.state === state).length]);
  return Object.fromEntries(counted) as Record<State, number>;
}

export class RefusedCellView {
  @ApiProperty({ description: 'of the file' })
  column: string;

  @ApiProperty({ example: 'MISSING' })
  reason: string;

  @ApiProperty({ description: 'what stands there' })
  value: string;

  @ApiProperty({ description: 'why and the fix, in Indonesian' })
  detailId: string;

  @ApiProperty({ description: 'why and the fix, in English' })
  detailEn: string;

  static of({ column, reason, value }: CellRefusal<string, string>, { id, en }: Text): RefusedCellView {
    return { column, reason, value, detailId: id, detailEn: en };
  }
}

export class LinesView {
  @ApiProperty({ description: 'on all pages' })
  total: number;

  @ApiProperty({ type: Number, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: number | null;
}
