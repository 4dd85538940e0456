import { ApiProperty } from '@nestjs/swagger';
import { countsOf, ImportView, LinesView, RefusedCellView } from '../../imports/dto/import.view.js';
import type { ImportOf } from '../../imports/file-import.entity.js';
import type { RowsPage } from '../../imports/import-previews.service.js';
import type { PeopleRows } from '../people-columns.js';
import { PERSON_ROW_STATES, type PeoplePlan, type PersonRowState, type PlannedPerson } from '../people-plan.js';
import { peopleRefusalWords } from '../people-refusal-words.js';

class PersonRowCountsView {
  @ApiProperty({ description: 'an account is made, and an invitation mailed' })
  INVITED: number;

  @ApiProperty({ description: 'somebody who has an account gets the role' })
  APPOINTED: number;

  @ApiProperty()
  UNCHANGED: number;

  @ApiProperty()
  REFUSED: number;
}

export class PeopleImportView extends ImportView {
  @ApiProperty({ type: PersonRowCountsView })
  counts: PersonRowCountsView;

  static of(preview: ImportOf<PeopleRows, PeoplePlan>): PeopleImportView {
    return { ...this.headOf(preview), counts: countsOf(PERSON_ROW_STATES, preview.plan) };
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

  @ApiProperty({ type: [RefusedCellView] })
  refusals: RefusedCellView[];

  static of({ line, state, values, refusals }: PlannedPerson): PersonRowView {
    const { email, nama: name, peran: role, kode_instansi: institutionCode, kode_unit: unitCode, sampai } = values;
    const refused = refusals.map((refusal) => RefusedCellView.of(refusal, peopleRefusalWords(refusal)));
    return { line, state, email, name, role, institutionCode, unitCode, until: sampai, refusals: refused };
  }
}

export class PeopleRowsView extends LinesView {
  @ApiProperty({ type: [PersonRowView] })
  rows: PersonRowView[];

  static of({ total, rows, next }: RowsPage<PlannedPerson>): PeopleRowsView {
    return { total, rows: rows.map((row) => PersonRowView.of(row)), next };
  }
}
