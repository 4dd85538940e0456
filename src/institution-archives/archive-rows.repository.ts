import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { type Asked, rowsStatement } from './archive-statement.js';
import type { ArchivedTable, Reach } from './archived-table.js';

const PAGE = 500;

/** A column as the database knows it. */
export interface KnownColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNullable: boolean;
}

/** Names and ids of which an institution's archive is made. */
@Injectable()
export class ArchiveRowsRepository {
  constructor(private readonly reader: Reader) {}

  /** Has all that follows in the transaction see one moment, however long it takes. The first thing of a transaction. */
  async holdMoment(tx: Tx): Promise<void> {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await tx.query(`SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = ISO; SET LOCAL extra_float_digits = 1;
      SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`);
  }

  /** The rows of a table in its order, page by page, each as a line of JSON. */
  async *rowsOf(tx: Tx, table: ArchivedTable, asked: Asked): AsyncGenerator<readonly string[]> {
    const { sql, values } = rowsStatement(table, asked);
    await tx.query(`DECLARE archived NO SCROLL CURSOR FOR ${sql}`, [...values]);
    for (let rows = PAGE; rows === PAGE;) {
      const page = await tx.query<{ line: string }[]>(`FETCH ${PAGE} FROM archived`);
      rows = page.length;
      if (rows > 0) yield page.map(({ line }) => line);
    }
    await tx.query('CLOSE archived');
  }

  /** Every column of our tables, as it stands in the database. */
  async columns(): Promise<KnownColumn[]> {
    return this.reader.query<KnownColumn[]>(
      `SELECT relname AS table, attname AS column, format_type(atttypid, atttypmod) AS type,
         NOT attnotnull AS "isNullable"
       FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
       ORDER BY relname, attnum`,
    );
  }

  /** The columns that name a person, by table. */
  async columnsOfPeople(): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.reader.query<{ table: string; columns: string[] }[]>(
      `SELECT conrelid::regclass::text AS table, array_agg(attname::text) AS columns
       FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
       WHERE contype = 'f' AND confrelid = 'account'::regclass GROUP BY 1`,
    );
    return new Map(rows.map(({ table, columns }) => [table, columns]));
  }

  async assessmentsOf(institutionId: string): Promise<string[]> {
    return this.ids(
      `SELECT assessment.id FROM assessment JOIN work_unit unit ON unit.id = work_unit_id
       WHERE unit.institution_id = $1 ORDER BY assessment.id`,
      institutionId,
    );
  }

  async unitsOf(institutionId: string): Promise<string[]> {
    return this.ids('SELECT id FROM work_unit WHERE institution_id = $1 ORDER BY id', institutionId);
  }

  /** Of these assessments those of which all sheets are among those that somebody reads. */
  async readWholly(assessments: readonly string[], sheets: readonly string[]): Promise<string[]> {
    return this.ids(
      `SELECT asked.id FROM unnest($1::uuid[]) AS asked (id) WHERE NOT EXISTS (
         SELECT FROM sheet WHERE assessment_id = asked.id AND sheet.id <> ALL($2::uuid[])
       )`,
      assessments,
      sheets,
    );
  }

  /** `<evidence>/<version>` of all evidence of units, and of the documents that proposals come with. */
  async versionsOf(units: readonly string[], assessments: readonly string[]): Promise<string[]> {
    return this.ids(
      `SELECT evidence_id || '/' || no AS id
       FROM evidence_version JOIN evidence ON evidence.id = evidence_id WHERE work_unit_id = ANY($1::uuid[])
       UNION SELECT evidence_id || '/' || coalesce(version_no, (
         SELECT max(no) FROM evidence_version WHERE evidence_version.evidence_id = proposal_document.evidence_id
       )) FROM proposal_document WHERE assessment_id = ANY($2::uuid[])`,
      units,
      assessments,
    );
  }

  /** Everything there is of an institution, for who reads the database itself. */
  async everythingOf(institution: string): Promise<Reach> {
    const [assessments, units] = [await this.assessmentsOf(institution), await this.unitsOf(institution)];
    const ofThem = (sql: string) => this.ids(sql, assessments);
    const versions = await this.versionsOf(units, assessments);
    return {
      institution,
      assessments,
      unitSheets: assessments,
      trails: assessments,
      sheets: await ofThem('SELECT id FROM sheet WHERE assessment_id = ANY($1::uuid[])'),
      rooms: await ofThem(
        "SELECT DISTINCT assessment_id || '/' || room AS id FROM comment WHERE assessment_id = ANY($1::uuid[])",
      ),
      findings: await ofThem('SELECT id FROM finding WHERE assessment_id = ANY($1::uuid[])'),
      observations: await ofThem('SELECT id FROM observation WHERE assessment_id = ANY($1::uuid[])'),
      innerUnits: units,
      evidence: evidenceOf(versions),
      versions,
      conflicts: await this.ids(
        `SELECT id FROM conflict_of_interest WHERE institution_id = $1
         OR work_unit_id IN (SELECT id FROM work_unit WHERE institution_id = $1)`,
        institution,
      ),
    };
  }

  private async ids(sql: string, ...values: unknown[]): Promise<string[]> {
    return (await this.reader.query<{ id: string }[]>(sql, values)).map(({ id }) => id);
  }
}

/** The evidence that versions are of, each once. */
export function evidenceOf(versions: readonly string[]): string[] {
  return [...new Set(versions.map((version) => version.split('/')[0] ?? ''))];
}
