import { ApiProperty } from '@nestjs/swagger';
import { TABLE_FORMATS, type TableFormat } from '../../tables/table.js';
import { PEOPLE_COLUMNS, type PeopleColumn } from '../people-columns.js';
import type { PeopleImport } from '../people-import.entity.js';
import { PERSON_ROW_STATES, type PersonRowState, type PlannedPerson } from '../people-plan.js';
import type { PeoplePage } from '../people-previews.service.js';
import { PEOPLE_REASONS, type PeopleReason, type PeopleRefusal, peopleRefusalWords } from '../people-refusal-words.js';

class PersonRowCountsView {
  @ApiProperty({ description: 'an account is made, and an invitation mailed' })
  INVITED: number;

  @ApiProperty({ description: 'somebody who has an account gets the role' })
  APPOINTED: number;

  @ApiProperty()
  UNCHANGED: number;

  @ApiProperty()
  REFUSED: number;

  static of(rows: readonly PlannedPerson[]): PersonRowCountsView {
    const count = (state: PersonRowState) => rows.filter((row) => row.state === state).length;
    return {
      INVITED: count('INVITED'),
      APPOINTED: count('APPOINTED'),
      UNCHANGED: count('UNCHANGED'),
      REFUSED: count('REFUSED'),
    };
  }
}

export class PeopleImportView {
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

  @ApiProperty({ type: PersonRowCountsView })
  counts: PersonRowCountsView;

  @ApiProperty({ type: [String], description: 'names of columns that are not looked at' })
  ignoredColumns: string[];

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ description: 'until when it may be applied' })
  expiresAt: Date;

  @ApiProperty({ type: String, nullable: true, description: 'the bulk operation that does it, once it is applied' })
  operationId: string | null;

  static of({ plan, source, ...preview }: PeopleImport): PeopleImportView {
    const { id, fileName, format, encoding, planDigest, createdAt, expiresAt, operationId } = preview;
    const head = { id, fileName, format, encoding, planDigest, createdAt, expiresAt, operationId };
    return { ...head, counts: PersonRowCountsView.of(plan), ignoredColumns: [...source.ignored] };
  }
}

class PersonRefusalView {
  @ApiProperty({ enum: PEOPLE_COLUMNS, enumName: 'PeopleColumn' })
  column: PeopleColumn;

  @ApiProperty({ enum: PEOPLE_REASONS, enumName: 'PeopleRefusalReason' })
  reason: PeopleReason;

  @ApiProperty({ description: 'what stands there' })
  value: string;

  @ApiProperty({ description: 'why and the fix, in Indonesian' })
  detailId: string;

  @ApiProperty({ description: 'why and the fix, in English' })
  detailEn: string;

  static of(refused: PeopleRefusal): PersonRefusalView {
    const { column, reason, value } = refused;
    const { id: detailId, en: detailEn } = peopleRefusalWords(refused);
    return { column, reason, value, detailId, detailEn };
  }
}

class PersonRowView {
  @ApiProperty({ description: 'as a spreadsheet numbers the rows' })
  line: number;

  @ApiProperty({ enum: PERSON_ROW_STATES, enumName: 'PersonRowState' })
  state: PersonRowState;

  @ApiProperty()
  email: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'the role as the file has it' })
  role: string;

  @ApiProperty()
  institutionCode: string;

  @ApiProperty()
  unitCode: string;

  @ApiProperty({ description: 'the last day as the file has it' })
  until: string;

  @ApiProperty({ type: [PersonRefusalView] })
  refusals: PersonRefusalView[];

  static of({ line, state, values, refusals }: PlannedPerson): PersonRowView {
    const { email, nama: name, peran: role, kode_instansi: institutionCode, kode_unit: unitCode, sampai } = values;
    const refused = refusals.map((refusal) => PersonRefusalView.of(refusal));
    return { line, state, email, name, role, institutionCode, unitCode, until: sampai, refusals: refused };
  }
}

export class PeopleRowsView {
  @ApiProperty({ description: 'on all pages' })
  total: number;

  @ApiProperty({ type: [PersonRowView] })
  rows: PersonRowView[];

  @ApiProperty({ type: Number, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: number | null;

  static of({ total, rows, next }: PeoplePage): PeopleRowsView {
    return { total, rows: rows.map((row) => PersonRowView.of(row)), next };
  }
}
