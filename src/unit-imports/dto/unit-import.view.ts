import { ApiProperty } from '@nestjs/swagger';
import { INSTITUTION_KINDS, type InstitutionKind } from '../../institutions/institution-kind.js';
import type { RowsPage } from '../import-previews.service.js';
import { type PlannedRow, type Refusal, ROW_STATES, type RowState } from '../planned-row.js';
import { REFUSAL_REASONS, type RefusalReason, refusalWords } from '../refusal-words.js';
import { TABLE_FORMATS, type TableFormat } from '../../tables/table.js';
import { type Column, COLUMNS } from '../unit-columns.js';
import type { UnitImport } from '../unit-import.entity.js';

class ImportedInstitutionView {
  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: INSTITUTION_KINDS, enumName: 'InstitutionKind' })
  kind: InstitutionKind;
}

class RowCountsView {
  @ApiProperty()
  NEW: number;

  @ApiProperty()
  CHANGED: number;

  @ApiProperty()
  UNCHANGED: number;

  @ApiProperty()
  REFUSED: number;

  static of(rows: readonly PlannedRow[]): RowCountsView {
    const count = (state: RowState) => rows.filter((row) => row.state === state).length;
    return { NEW: count('NEW'), CHANGED: count('CHANGED'), UNCHANGED: count('UNCHANGED'), REFUSED: count('REFUSED') };
  }
}

export class UnitImportView {
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

  @ApiProperty({ type: RowCountsView })
  counts: RowCountsView;

  @ApiProperty({ type: [ImportedInstitutionView], description: 'institutions that it makes' })
  institutions: ImportedInstitutionView[];

  @ApiProperty({ type: [String], description: 'names of columns that are not looked at' })
  ignoredColumns: string[];

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ description: 'until when it may be applied' })
  expiresAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  appliedAt: Date | null;

  static of({ plan, source, ...preview }: UnitImport): UnitImportView {
    const { id, fileName, format, encoding, planDigest, createdAt, expiresAt, appliedAt } = preview;
    const head = { id, fileName, format, encoding, planDigest, createdAt, expiresAt, appliedAt };
    return {
      ...head,
      counts: RowCountsView.of(plan.rows),
      institutions: plan.institutions.map(({ code, name, kind }) => ({ code, name, kind })),
      ignoredColumns: [...source.ignored],
    };
  }
}

class RefusalView {
  @ApiProperty({ enum: COLUMNS, enumName: 'ImportColumn' })
  column: Column;

  @ApiProperty({ enum: REFUSAL_REASONS, enumName: 'ImportRefusalReason' })
  reason: RefusalReason;

  @ApiProperty({ description: 'what stands there' })
  value: string;

  @ApiProperty({ description: 'why and the fix, in Indonesian' })
  detailId: string;

  @ApiProperty({ description: 'why and the fix, in English' })
  detailEn: string;

  static of(refused: Refusal): RefusalView {
    const { column, reason, value } = refused;
    const { id: detailId, en: detailEn } = refusalWords(refused);
    return { column, reason, value, detailId, detailEn };
  }
}

class PlannedChangeView {
  @ApiProperty({ enum: ['name', 'parent'] })
  field: 'name' | 'parent';

  @ApiProperty({ type: String, nullable: true, description: 'a name, or the code of the unit above; null: none' })
  from: string | null;

  @ApiProperty({ type: String, nullable: true })
  to: string | null;
}

class ImportRowView {
  @ApiProperty({ description: 'as a spreadsheet numbers the rows' })
  line: number;

  @ApiProperty()
  institutionCode: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  parentCode: string | null;

  @ApiProperty({ enum: ROW_STATES, enumName: 'ImportRowState' })
  state: RowState;

  @ApiProperty({ type: [PlannedChangeView] })
  changes: PlannedChangeView[];

  @ApiProperty({ type: [RefusalView] })
  refusals: RefusalView[];

  static of({ line, institutionCode, code, name, parentCode, state, changes, refusals }: PlannedRow): ImportRowView {
    const planned = changes.map(({ field, from, to }) => ({ field, from, to }));
    const refused = refusals.map((refusal) => RefusalView.of(refusal));
    return { line, institutionCode, code, name, parentCode, state, changes: planned, refusals: refused };
  }
}

export class ImportRowsView {
  @ApiProperty({ description: 'on all pages' })
  total: number;

  @ApiProperty({ type: [ImportRowView] })
  rows: ImportRowView[];

  @ApiProperty({ type: Number, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: number | null;

  static of({ total, rows, next }: RowsPage): ImportRowsView {
    return { total, rows: rows.map((row) => ImportRowView.of(row)), next };
  }
}
