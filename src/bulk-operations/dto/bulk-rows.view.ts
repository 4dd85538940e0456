import { ApiProperty } from '@nestjs/swagger';
import { BULK_ROW_STATES, type BulkRowState, type RowProblem } from '../bulk-kind.js';
import type { NamedRow, Rows } from '../bulk-operations.service.js';

class RowProblemView {
  @ApiProperty({ description: 'that the single action would have answered' })
  status: number;

  @ApiProperty({ example: '/problems/move-not-open' })
  type: string;

  @ApiProperty({ description: 'what to mend, in English' })
  detail: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what a problem document says beside these' })
  facts: Readonly<Record<string, unknown>>;

  static of({ status, code, detail, facts }: RowProblem): RowProblemView {
    return { status, type: `/problems/${code}`, detail, facts };
  }
}

class BulkRowView {
  @ApiProperty({ description: 'from 1, in the order in which they were asked for' })
  position: number;

  @ApiProperty({ enum: BULK_ROW_STATES, enumName: 'BulkRowState' })
  state: BulkRowState;

  @ApiProperty({ type: Number, nullable: true, description: 'of the file that it comes from' })
  line: number | null;

  @ApiProperty({ type: String, nullable: true })
  assessmentId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'null for one that you may not see' })
  unitName: string | null;

  @ApiProperty({ type: String, nullable: true })
  institutionName: string | null;

  @ApiProperty({ type: String, nullable: true })
  accountId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'of the account, where it is of your team' })
  personName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'of somebody who is let in' })
  email: string | null;

  @ApiProperty({ type: RowProblemView, nullable: true, description: 'why it was refused' })
  problem: RowProblemView | null;

  static of({ position, state, target, problem, ...names }: NamedRow): BulkRowView {
    const { line = null, assessmentId, accountId, person } = target;
    const refused = problem === null ? null : RowProblemView.of(problem);
    const { unitName, institutionName, personName } = names;
    const about = {
      line,
      assessmentId,
      unitName,
      institutionName,
      accountId,
      personName,
      email: person?.email ?? null,
    };
    return { position, state, ...about, problem: refused };
  }
}

export class BulkRowsView {
  @ApiProperty({ type: [BulkRowView] })
  rows: BulkRowView[];

  @ApiProperty({ type: Number, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: number | null;

  static of({ rows, next }: Rows): BulkRowsView {
    return { rows: rows.map((row) => BulkRowView.of(row)), next };
  }
}
