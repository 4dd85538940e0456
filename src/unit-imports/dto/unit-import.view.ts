import { ApiProperty } from '@nestjs/swagger';
import { countsOf, ImportView, LinesView, RefusedCellView } from '../../imports/dto/import.view.js';
import type { ImportOf } from '../../imports/file-import.entity.js';
import type { RowsPage } from '../../imports/import-previews.service.js';
import { INSTITUTION_KINDS, type InstitutionKind } from '../../institutions/institution-kind.js';
import { type ImportPlan, type PlannedRow, ROW_STATES, type RowState } from '../planned-row.js';
import { refusalWords } from '../refusal-words.js';
import type { ImportRows } from '../unit-columns.js';

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
}

export class UnitImportView extends ImportView {
  @ApiProperty({ type: RowCountsView })
  counts: RowCountsView;

  @ApiProperty({ type: [ImportedInstitutionView], description: 'institutions that it makes' })
  institutions: ImportedInstitutionView[];

  static of(preview: ImportOf<ImportRows, ImportPlan>): UnitImportView {
    const institutions = preview.plan.institutions.map(({ code, name, kind }) => ({ code, name, kind }));
    return { ...this.headOf(preview), counts: countsOf(ROW_STATES, preview.plan), institutions };
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

  @ApiProperty({ type: [RefusedCellView] })
  refusals: RefusedCellView[];

  static of({ line, institutionCode, code, name, parentCode, state, changes, refusals }: PlannedRow): ImportRowView {
    const planned = changes.map(({ field, from, to }) => ({ field, from, to }));
    const refused = refusals.map((refusal) => RefusedCellView.of(refusal, refusalWords(refusal)));
    return { line, institutionCode, code, name, parentCode, state, changes: planned, refusals: refused };
  }
}

export class ImportRowsView extends LinesView {
  @ApiProperty({ type: [ImportRowView] })
  rows: ImportRowView[];

  static of({ total, rows, next }: RowsPage<PlannedRow>): ImportRowsView {
    return { total, rows: rows.map((row) => ImportRowView.of(row)), next };
  }
}
