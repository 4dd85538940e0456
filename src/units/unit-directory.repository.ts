import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { UnitState } from './unit-state.js';

/** One unit as a list shows it. */
export interface DirectoryLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly parentName: string | null;
  readonly closedAt: Date | null;
}

/** Which units are looked for; null: not asked. */
export interface DirectoryQuestion {
  readonly search: string | null;
  readonly institutionId: string | null;
  readonly state: UnitState | null;
}

@Injectable()
export class UnitDirectoryRepository {
  constructor(private readonly reader: Reader) {}

  async count({ search, institutionId, state }: DirectoryQuestion): Promise<number> {
    const values = [search, institutionId, state];
    const [row] = await this.reader.query<{ total: number }[]>(COUNT, values);
    return row?.total ?? 0;
  }

  /** By institution, then by name. */
  async page({ search, institutionId, state }: DirectoryQuestion, asked: PageAsked): Promise<Page<DirectoryLine>> {
    const statement = { ordering: BY_NAME, sql: pageOfUnits, values: [search, institutionId, state] };
    return readPage<DirectoryLine>(this.reader, asked, statement);
  }
}

// $1 part of a code or name, $2 institution, $3 state
const FITTING = `
  FROM work_unit unit JOIN institution ON institution.id = unit.institution_id
  WHERE ($1::text IS NULL OR position(lower($1) IN lower(unit.name)) > 0 OR position(lower($1) IN lower(unit.code)) > 0)
    AND ($2::uuid IS NULL OR unit.institution_id = $2)
    AND ($3::text IS NULL OR (unit.closed_at IS NULL) = ($3 = 'OPEN'))`;

const COUNT = `SELECT count(*)::int AS total ${FITTING}`;

/** As the indexes `institution_by_name` and `work_unit_by_name` have it. */
const BY_NAME = new Ordering('units', [
  { sql: 'institution.name', type: 'text' },
  { sql: 'unit.name', type: 'text' },
  { sql: 'unit.id', type: 'uuid' },
]);

const pageOfUnits = ({ place, past, end }: PageSql) => `
  SELECT unit.id, unit.code, unit.name, unit.closed_at AS "closedAt",
    institution.id AS "institutionId", institution.name AS "institutionName",
    (SELECT parent.name FROM work_unit parent WHERE parent.id = unit.parent_id) AS "parentName", ${place}
  ${FITTING} AND ${past} ${end}`;
