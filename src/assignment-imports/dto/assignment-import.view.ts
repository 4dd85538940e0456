import { ApiProperty } from '@nestjs/swagger';
import { countsOf, ImportView, LinesView, RefusedCellView } from '../../imports/dto/import.view.js';
import type { ImportOf } from '../../imports/file-import.entity.js';
import type { RowsPage } from '../../imports/import-previews.service.js';
import type { AssignmentRows } from '../assignment-columns.js';
import {
  ASSIGNMENT_ROW_STATES,
  type AssignmentPlan,
  type AssignmentRowState,
  type PlannedAssignment,
} from '../assignment-plan.js';
import { assignmentRefusalWords } from '../assignment-refusal-words.js';

class AssignmentRowCountsView {
  @ApiProperty()
  ASSIGNED: number;

  @ApiProperty({ description: 'rows of people who evaluate it already' })
  UNCHANGED: number;

  @ApiProperty()
  REFUSED: number;
}

export class AssignmentImportView extends ImportView {
  @ApiProperty({ type: AssignmentRowCountsView })
  counts: AssignmentRowCountsView;

  static of(preview: ImportOf<AssignmentRows, AssignmentPlan>): AssignmentImportView {
    return { ...this.headOf(preview), counts: countsOf(ASSIGNMENT_ROW_STATES, preview.plan) };
  }
}

class AssignmentRowView {
  @ApiProperty({ description: 'as a spreadsheet numbers the rows' })
  line: number;

  @ApiProperty({ enum: ASSIGNMENT_ROW_STATES, enumName: 'AssignmentRowState' })
  state: AssignmentRowState;

  @ApiProperty()
  institutionCode: string;

  @ApiProperty()
  unitCode: string;

  @ApiProperty({ type: String, nullable: true, description: 'null where no one assessment that you see is named' })
  unitName: string | null;

  @ApiProperty()
  email: string;

  @ApiProperty({ type: String, nullable: true, description: 'null for a row that is refused' })
  personName: string | null;

  @ApiProperty({ description: 'the team as the file has it' })
  layer: string;

  @ApiProperty({ type: [RefusedCellView] })
  refusals: RefusedCellView[];

  static of({ line, state, values, unitName, evaluator, refusals }: PlannedAssignment): AssignmentRowView {
    const { kode_instansi: institutionCode, kode_unit: unitCode, email, lapisan: layer } = values;
    const refused = refusals.map((refusal) => RefusedCellView.of(refusal, assignmentRefusalWords(refusal)));
    const personName = evaluator?.name ?? null;
    return { line, state, institutionCode, unitCode, unitName, email, personName, layer, refusals: refused };
  }
}

export class AssignmentRowsView extends LinesView {
  @ApiProperty({ type: [AssignmentRowView] })
  rows: AssignmentRowView[];

  static of({ total, rows, next }: RowsPage<PlannedAssignment>): AssignmentRowsView {
    return { total, rows: rows.map((row) => AssignmentRowView.of(row)), next };
  }
}
