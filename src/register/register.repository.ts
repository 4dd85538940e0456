import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Predicate } from '../domain/instrument.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { RegisteredAward } from './registered-award.js';

export interface RegisterRow {
  readonly awardId: string;
  readonly unitName: string;
  readonly institutionName: string;
  readonly predicate: Predicate;
  readonly decreeNumber: string;
  readonly certificateNumber: string;
  readonly decreedOn: CalendarDate;
  readonly isOverdue: boolean;
}

const BY_UNIT = new Ordering('register', [
  { sql: 'institution.name', type: 'text' },
  { sql: 'unit.name', type: 'text' },
  { sql: 'award.id', type: 'uuid' },
]);

@Injectable()
export class RegisterRepository {
  constructor(private readonly reader: Reader) {}

  /** Every predicate in force whose unit or institution has `search` in its name, by institution and unit. */
  async inForce(search: string, today: CalendarDate, asked: PageAsked): Promise<Page<RegisterRow>> {
    const sql = ({ place, past, end }: PageSql) => `
       SELECT award.id AS "awardId", unit.name AS "unitName", institution.name AS "institutionName", award.predicate,
         award.decree_number AS "decreeNumber", award.decreed_on AS "decreedOn",
         award.certificate_number AS "certificateNumber", award.reevaluation_due_on < $2 AS "isOverdue", ${place}
       FROM award
       JOIN work_unit unit ON unit.id = award.work_unit_id
       JOIN institution ON institution.id = unit.institution_id
       WHERE award.ended_on IS NULL
         AND ($1 = '' OR strpos(lower(unit.name || ' ' || institution.name), lower($1)) > 0) AND ${past} ${end}`;
    return readPage<RegisterRow>(this.reader, asked, { ordering: BY_UNIT, sql, values: [search, today] });
  }

  /** In force or not. */
  async findByNumber(number: string, today: CalendarDate): Promise<RegisteredAward | null> {
    const rows = await this.reader.query<RegisteredAward[]>(
      `SELECT award.certificate_number AS number, unit.id AS "unitId", unit.name AS "unitName", institution.name AS "institutionName",
         award.predicate, award.decree_number AS "decreeNumber", award.decreed_on AS "decreedOn",
         coalesce(award.end_reason, CASE WHEN award.reevaluation_due_on < $2 THEN 'OVERDUE' ELSE 'IN_FORCE' END) AS state,
         CASE WHEN award.ended_on IS NULL THEN award.reevaluation_due_on END AS "reevaluationDueOn",
         award.ended_on AS "endedOn", EXISTS (SELECT FROM demonstration) AS "isSimulation"
       FROM award
       JOIN work_unit unit ON unit.id = award.work_unit_id
       JOIN institution ON institution.id = unit.institution_id
       WHERE award.certificate_number = $1`,
      [number, today],
    );
    return rows[0] ?? null;
  }
}
