import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { type Key, Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { PublicAward, PublicDecision } from './public-award.js';
import { type Order, type PublicFilter, STATUSES } from './public-filter.js';

export interface PublicCounts {
  readonly total: number;
  readonly wbk: number;
  readonly wbbm: number;
  readonly overdue: number;
  /** Years with decrees, of every predicate; the newest first. */
  readonly years: readonly number[];
  readonly isSimulation: boolean;
}

/** A unit that holds or held a predicate. */
export interface NamedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly institutionName: string;
  readonly isSimulation: boolean;
}

/** Where the next piece of the open data begins. */
export type After = Pick<PublicAward, 'decreedOn' | 'id'>;

/** What everybody may know, read across features. `$1` is always the day by which a predicate is overdue. */
@Injectable()
export class PublicAwardsRepository {
  constructor(private readonly reader: Reader) {}

  async counts(filter: PublicFilter, today: CalendarDate): Promise<PublicCounts> {
    const [counts] = await this.reader.query<[PublicCounts]>(
      `SELECT count(*)::int AS total,
         count(*) FILTER (WHERE award.predicate = 'WBK')::int AS wbk,
         count(*) FILTER (WHERE award.predicate = 'WBBM')::int AS wbbm,
         count(*) FILTER (WHERE standing.state = 'OVERDUE')::int AS overdue,
         ARRAY(SELECT DISTINCT extract(year FROM decreed_on)::int AS year FROM award ORDER BY year DESC) AS years,
         ${IS_SIMULATION}
       FROM ${AWARDS} WHERE ${MATCHING}`,
      matching(filter, today),
    );
    return counts;
  }

  /** Throws CursorRefused. */
  async page(filter: PublicFilter, today: CalendarDate, asked: PageAsked): Promise<Page<PublicAward>> {
    const sql = ({ place, past, end }: PageSql) =>
      `SELECT ${COLUMNS}, ${place} FROM ${AWARDS} WHERE ${MATCHING} AND ${past} ${end}`;
    const statement = { ordering: SORTED[filter.order], sql, values: matching(filter, today) };
    return readPage<PublicAward>(this.reader, asked, statement);
  }

  /** The oldest decree first; from the beginning where `after` is null. */
  async piece(filter: PublicFilter, today: CalendarDate, after: After | null, limit: number): Promise<PublicAward[]> {
    return this.reader.query<PublicAward[]>(
      `SELECT ${COLUMNS} FROM ${AWARDS}
       WHERE ${MATCHING} AND ($7::date IS NULL OR (award.decreed_on, award.id) > ($7::date, $8::uuid))
       ORDER BY award.decreed_on, award.id LIMIT $9`,
      [...matching(filter, today), after?.decreedOn ?? null, after?.id ?? null, limit],
    );
  }

  /** Another text as soon as anything of what would be sent is another. */
  async digest(filter: PublicFilter, today: CalendarDate): Promise<{ digest: string; isSimulation: boolean }> {
    const [found] = await this.reader.query<[{ digest: string; isSimulation: boolean }]>(
      `SELECT md5(coalesce(string_agg(md5(sent::text), '' ORDER BY sent.id), '')) AS digest, ${IS_SIMULATION}
       FROM (SELECT ${COLUMNS} FROM ${AWARDS} WHERE ${MATCHING}) sent`,
      matching(filter, today),
    );
    return found;
  }

  async isSimulation(): Promise<boolean> {
    const [found] = await this.reader.query<[{ isSimulation: boolean }]>(`SELECT ${IS_SIMULATION}`);
    return found.isSimulation;
  }

  /** Units by id, or by a code that several institutions may use; only those that hold or held a predicate. */
  async unitsNamed(named: string): Promise<NamedUnit[]> {
    return this.reader.query<NamedUnit[]>(
      `SELECT unit.id, unit.code, unit.name, institution.name AS "institutionName", ${IS_SIMULATION}
       FROM work_unit unit JOIN institution ON institution.id = unit.institution_id
       WHERE (unit.id::text = lower($1) OR lower(unit.code) = lower($1))
         AND EXISTS (SELECT FROM award WHERE award.work_unit_id = unit.id)
       ORDER BY institution.name, unit.name LIMIT 50`,
      [named],
    );
  }

  async awardsOf(unitId: string, today: CalendarDate): Promise<PublicAward[]> {
    return this.reader.query<PublicAward[]>(
      `SELECT ${COLUMNS} FROM ${AWARDS} WHERE unit.id = $2 ORDER BY award.decreed_on DESC, award.id`,
      [today, unitId],
    );
  }

  async decisionsOf(unitId: string): Promise<PublicDecision[]> {
    return this.reader.query<PublicDecision[]>(
      `SELECT award.certificate_number AS number, decision.outcome, decision.decree_number AS "decreeNumber",
         decision.decided_on AS "decidedOn"
       FROM award_decision decision JOIN award ON award.id = decision.award_id
       WHERE award.work_unit_id = $1 ORDER BY decision.decided_on DESC, decision.id`,
      [unitId],
    );
  }
}

const IS_SIMULATION = 'EXISTS (SELECT FROM demonstration) AS "isSimulation"';

const AWARDS = `award
  JOIN work_unit unit ON unit.id = award.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  CROSS JOIN LATERAL (
    SELECT coalesce(award.end_reason, CASE WHEN award.reevaluation_due_on < $1::date THEN 'OVERDUE' ELSE 'IN_FORCE' END) AS state
  ) standing`;

const COLUMNS = `award.id, award.certificate_number AS number, award.predicate, unit.id AS "unitId", unit.code AS "unitCode",
  unit.name AS "unitName", institution.name AS "institutionName", institution.kind AS "institutionKind",
  award.decree_number AS "decreeNumber", award.decreed_on AS "decreedOn", standing.state,
  CASE WHEN award.ended_on IS NULL THEN award.reevaluation_due_on END AS "reevaluationDueOn", award.ended_on AS "endedOn"`;

const MATCHING = `
  ($2 = '' OR strpos(lower(concat_ws(' ', unit.name, institution.name, unit.code, award.certificate_number)), lower($2)) > 0)
  AND ($3::text IS NULL OR award.predicate = $3) AND ($4::text IS NULL OR institution.kind = $4)
  AND standing.state = ANY($5::text[]) AND ($6::int IS NULL OR extract(year FROM award.decreed_on) = $6)`;

/** The latest day comes first of those counted downwards. */
const LATEST: Key = { sql: `(date '2100-01-01' - award.decreed_on)`, type: 'int' };
const NAMES: readonly [Key, Key] = [
  { sql: 'institution.name', type: 'text' },
  { sql: 'unit.name', type: 'text' },
];
const ID: Key = { sql: 'award.id', type: 'uuid' };
const SORTED: Readonly<Record<Order, Ordering>> = {
  unit: new Ordering('public-by-unit', [...NAMES, LATEST, ID]),
  terbaru: new Ordering('public-latest', [LATEST, ...NAMES, ID]),
};

function matching({ search, predicate, kind, status, year }: PublicFilter, today: CalendarDate): unknown[] {
  return [today, search, predicate, kind, STATUSES[status], year];
}
