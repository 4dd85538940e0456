import type { Predicate } from '../domain/instrument.js';
import type { Answer } from '../domain/answer.js';
import type { AssessmentKind, EvaluatingLayer, Outcome, Stage } from '../domain/lifecycle.js';
import type { Reader } from '../database/reader.js';

/** Ids by what the nation calls things. */
export type Ids = ReadonlyMap<string, string>;

/** An assessment of a replay, where it stands. */
export interface Standing {
  readonly id: string;
  readonly unitCode: string;
  readonly kind: AssessmentKind;
  readonly stage: Stage;
}

/** What came of an assessment. */
export interface Derived {
  readonly unitCode: string;
  readonly kind: AssessmentKind;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  /** What it won, or keeps. */
  readonly predicate: Predicate | null;
  /** Those that were kept when it was declined. */
  readonly failedGates: readonly string[];
}

export interface GivenBefore {
  readonly item: string;
  readonly value: Answer | null;
  readonly version: number;
  readonly isToConfirm: boolean;
}

/** A unit's evidence by title, and the items of an assessment that show any. */
export interface Shown {
  readonly evidence: Ids;
  readonly items: ReadonlySet<string>;
}

/** Reading how far a replay is. Whatever is written, the services write. */
export class ReplayRepository {
  constructor(private readonly reader: Reader) {}

  async institutions(): Promise<Ids> {
    return this.ids('SELECT code AS name, id FROM institution');
  }

  async units(): Promise<Ids> {
    return this.ids('SELECT code AS name, id FROM work_unit');
  }

  async accounts(): Promise<Ids> {
    return this.ids('SELECT email AS name, id FROM account');
  }

  /** The accounts of those who have their role. */
  async appointed(): Promise<ReadonlySet<string>> {
    const rows = await this.reader.query<{ id: string }[]>('SELECT DISTINCT account_id AS id FROM appointment');
    return new Set(rows.map(({ id }) => id));
  }

  /** Institutions whose standing in a cycle is known. */
  async institutionsStanding(cycleId: string): Promise<ReadonlySet<string>> {
    const sql = 'SELECT institution_id AS id FROM institution_standing WHERE cycle_id = $1';
    return new Set((await this.reader.query<{ id: string }[]>(sql, [cycleId])).map(({ id }) => id));
  }

  async assessments(cycleId: string): Promise<Standing[]> {
    return this.reader.query<Standing[]>(
      `SELECT assessment.id, unit.code AS "unitCode", assessment.kind, assessment.stage
       FROM assessment JOIN work_unit unit ON unit.id = assessment.work_unit_id
       WHERE assessment.cycle_id = $1 ORDER BY unit.code`,
      [cycleId],
    );
  }

  async unitSheet(assessmentId: string): Promise<string> {
    const rows = await this.reader.query<{ id: string }[]>(
      `SELECT id FROM sheet WHERE assessment_id = $1 AND layer = 'UNIT' AND is_consensus`,
      [assessmentId],
    );
    return rows[0]?.id ?? '';
  }

  /** Somebody's own sheet of a first pass, once they are assigned. */
  async ownSheet(assessmentId: string, layer: EvaluatingLayer, authorId: string): Promise<string> {
    const rows = await this.reader.query<{ id: string }[]>(
      'SELECT id FROM sheet WHERE assessment_id = $1 AND layer = $2 AND author_id = $3 AND NOT is_consensus',
      [assessmentId, layer, authorId],
    );
    return rows[0]?.id ?? '';
  }

  async answersOn(sheetId: string): Promise<GivenBefore[]> {
    return this.reader.query<GivenBefore[]>(
      `SELECT item_code AS item, value, version, to_confirm_from IS NOT NULL AS "isToConfirm"
       FROM answer WHERE sheet_id = $1`,
      [sheetId],
    );
  }

  async shownBy(unitId: string, assessmentId: string): Promise<Shown> {
    const evidence = await this.ids('SELECT title AS name, id FROM evidence WHERE work_unit_id = $1', [unitId]);
    const rows = await this.reader.query<{ item: string }[]>(
      'SELECT DISTINCT item_code AS item FROM evidence_use WHERE assessment_id = $1 AND detached_at IS NULL',
      [assessmentId],
    );
    return { evidence, items: new Set(rows.map(({ item }) => item)) };
  }

  /** The award that a unit holds. */
  async awardOf(unitId: string): Promise<string> {
    const sql = 'SELECT id FROM award WHERE work_unit_id = $1 AND end_reason IS NULL';
    return (await this.reader.query<{ id: string }[]>(sql, [unitId]))[0]?.id ?? '';
  }

  async outcomes(cycleId: string): Promise<Derived[]> {
    return this.reader.query<Derived[]>(OUTCOMES, [cycleId]);
  }

  private async ids(sql: string, values: unknown[] = []): Promise<Ids> {
    const rows = await this.reader.query<{ name: string; id: string }[]>(sql, values);
    return new Map(rows.map(({ name, id }) => [name, id]));
  }
}

const OUTCOMES = `
  SELECT unit.code AS "unitCode", assessment.kind, assessment.stage, assessment.outcome, award.predicate,
    coalesce((
      SELECT jsonb_agg(gate ->> 'code') FROM assessment_transition move,
        jsonb_array_elements(move.facts -> 'failedGates') AS gate
      WHERE move.assessment_id = assessment.id AND move.move = 'decline'
    ), '[]') AS "failedGates"
  FROM assessment
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  LEFT JOIN award ON award.assessment_id = assessment.id
  WHERE assessment.cycle_id = $1 ORDER BY unit.code`;
