import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
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

export interface PageAsked {
  /** The last unit of the page before. */
  readonly after: string | null;
  readonly limit: number;
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
  async page(
    { search, institutionId, state }: DirectoryQuestion,
    { after, limit }: PageAsked,
  ): Promise<DirectoryLine[]> {
    return this.reader.query(PAGE, [search, institutionId, state, after, limit]);
  }
}

// $1 part of a code or name, $2 institution, $3 state, $4 the last unit of the page before, $5 how many
const FITTING = `
  FROM work_unit unit JOIN institution ON institution.id = unit.institution_id
  WHERE ($1::text IS NULL OR position(lower($1) IN lower(unit.name)) > 0 OR position(lower($1) IN lower(unit.code)) > 0)
    AND ($2::uuid IS NULL OR unit.institution_id = $2)
    AND ($3::text IS NULL OR (unit.closed_at IS NULL) = ($3 = 'OPEN'))`;

const COUNT = `SELECT count(*)::int AS total ${FITTING}`;

const PAGE = `
  SELECT unit.id, unit.code, unit.name, unit.closed_at AS "closedAt",
    institution.id AS "institutionId", institution.name AS "institutionName",
    (SELECT parent.name FROM work_unit parent WHERE parent.id = unit.parent_id) AS "parentName"
  ${FITTING}
    AND ($4::uuid IS NULL OR (institution.name, unit.name, unit.id) > (
      SELECT above.name, last.name, last.id
      FROM work_unit last JOIN institution above ON above.id = last.institution_id WHERE last.id = $4))
  ORDER BY institution.name, unit.name, unit.id LIMIT $5`;
