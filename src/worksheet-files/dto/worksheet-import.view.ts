import { ApiProperty } from '@nestjs/swagger';
import { type Finding, FINDING_GRADES, type FindingGrade } from '../finding.js';
import { findingWords } from '../finding-words.js';
import type { CellState, CellValue, PlannedCell, PlannedItem } from '../import-plan.js';
import type { WorksheetImport } from '../worksheet-import.entity.js';

const CELL = { oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true };

export class ImportedCellView {
  @ApiProperty({ example: 'A.I.1.i.a' })
  item: string;

  @ApiProperty({ description: '`value`, `note`, or the key of a count' })
  field: string;

  @ApiProperty()
  row: number;

  @ApiProperty()
  column: string;

  @ApiProperty({
    enum: ['CHANGED', 'CONFLICT'],
    enumName: 'ImportedCellState',
    description: 'CONFLICT: changed in the file and here since the export, or the export is not known',
  })
  state: CellState;

  @ApiProperty({ ...CELL, description: 'as exported; null also where that is not known' })
  base: CellValue;

  @ApiProperty({ ...CELL, description: 'as saved when the file was read' })
  saved: CellValue;

  @ApiProperty(CELL)
  file: CellValue;

  static of(item: string, { field, row, column, state, base, saved, file }: PlannedCell): ImportedCellView {
    return { item, field, row, column, state, base, saved, file };
  }
}

export class ImportFindingView {
  @ApiProperty()
  rule: string;

  @ApiProperty({ enum: FINDING_GRADES, enumName: 'FindingGrade' })
  grade: FindingGrade;

  @ApiProperty()
  sheet: string;

  @ApiProperty({ type: 'integer', nullable: true })
  row: number | null;

  @ApiProperty({ type: String, nullable: true })
  column: string | null;

  @ApiProperty({ type: String, nullable: true })
  item: string | null;

  @ApiProperty()
  value: string;

  @ApiProperty()
  detailId: string;

  @ApiProperty()
  detailEn: string;

  static of(found: Finding): ImportFindingView {
    const { rule, grade, sheet, row, column, item, value } = found;
    const { id, en } = findingWords(found);
    return { rule, grade, sheet, row, column, item, value, detailId: id, detailEn: en };
  }
}

export class WorksheetImportView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  sheetId: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ description: 'whether the file says what it was exported with' })
  hasBase: boolean;

  @ApiProperty({ description: 'what the file alone comes to, in points, where a blank counts 0' })
  fileTotal: number;

  @ApiProperty({ type: [ImportedCellView] })
  cells: ImportedCellView[];

  @ApiProperty({ type: [ImportFindingView] })
  findings: ImportFindingView[];

  @ApiProperty({ description: 'until when it may be applied' })
  expiresAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  appliedAt: Date | null;

  static of({ plan, ...preview }: WorksheetImport): WorksheetImportView {
    const { id, sheetId, fileName, hasBase, fileTotal, expiresAt, appliedAt } = preview;
    const cells = ({ item, cells: planned }: PlannedItem) => planned.map((cell) => ImportedCellView.of(item, cell));
    const head = { id, sheetId, fileName, hasBase, fileTotal, expiresAt, appliedAt };
    return {
      ...head,
      cells: plan.items.flatMap(cells),
      findings: plan.findings.map((found) => ImportFindingView.of(found)),
    };
  }
}
