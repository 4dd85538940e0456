import pg from 'pg';
import type { Things } from '../access/permissions/scenery.js';

/** Of an institution, what nobody without a tie to it may read, wherever people type: columns by table, and the way to the institution. */
const CONFIDENTIAL: readonly (readonly [table: string, columns: readonly string[], of: string])[] = [
  ['answer', ['note'], 'sheet_id IN (SELECT id FROM sheets)'],
  ['comment', ['text'], 'assessment_id IN (SELECT id FROM assessments)'],
  ['evidence', ['title'], 'work_unit_id IN (SELECT id FROM units)'],
  ['evidence_version', ['file_name'], 'evidence_id IN (SELECT id FROM evidences) AND file_name IS NOT NULL'],
  ['evidence_share', ['purpose'], 'assessment_id IN (SELECT id FROM assessments)'],
  ['finding', ['finding', 'recommendation'], 'assessment_id IN (SELECT id FROM assessments)'],
  ['finding', ['response'], 'assessment_id IN (SELECT id FROM assessments) AND response IS NOT NULL'],
  ['observation', ['text'], 'assessment_id IN (SELECT id FROM assessments)'],
  ['objection', ['text'], 'assessment_id IN (SELECT id FROM assessments)'],
  ['screening', ['note'], 'assessment_id IN (SELECT id FROM assessments) AND note IS NOT NULL'],
  ['incident', ['description'], 'award_id IN (SELECT id FROM awards)'],
  ['upload', ['title', 'file_name'], 'work_unit_id IN (SELECT id FROM units)'],
  ['document', ['file_name'], 'assessment_id IN (SELECT id FROM assessments) AND file_name IS NOT NULL'],
  ['conflict_of_interest', ['reason'], 'work_unit_id IN (SELECT id FROM units)'],
];

/** Ids of the same: who reads one of them in an answer has been shown something that is not theirs. */
const CONFIDENTIAL_THINGS = [
  'sheetId',
  'submittedSheetId',
  'nationalSheetId',
  'tpiSheetId',
  'tpnSheetId',
  'tpiResultId',
  'tpiConsensusId',
  'tpnConsensusId',
  'evidenceId',
  'spareEvidenceId',
  'submittedEvidenceId',
  'nationalEvidenceId',
  'commentId',
  'shareId',
  'shareToken',
  'findingId',
  'answeredFindingId',
  'freshFindingId',
  'submissionId',
  'documentId',
  'archiveId',
  'incidentId',
  'conflictId',
  'sessionId',
  'feedId',
  'uploadId',
  'finishedUploadId',
  'mailingId',
  'noticeId',
  'webhookId',
  'deliveryId',
  'appointmentId',
];

const OF_INSTITUTION = `WITH units AS (SELECT id FROM work_unit WHERE institution_id = $1),
  assessments AS (SELECT id FROM assessment WHERE work_unit_id IN (SELECT id FROM units)),
  sheets AS (SELECT id FROM sheet WHERE assessment_id IN (SELECT id FROM assessments)),
  evidences AS (SELECT id FROM evidence WHERE work_unit_id IN (SELECT id FROM units)),
  awards AS (SELECT id FROM award WHERE work_unit_id IN (SELECT id FROM units)),
  people AS (SELECT account_id AS id FROM appointment
             WHERE institution_id = $1 OR work_unit_id IN (SELECT id FROM units))`;

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What is about one institution, asked of the database itself as its owner. */
export class InstitutionData {
  private constructor(
    private readonly client: pg.Client,
    private readonly id: string,
    readonly mark: string,
  ) {}

  /** Writes `mark` wherever something confidential can be typed. It is true that nobody else has it in a text. */
  static async of(databaseUrl: string, id: string, mark: string): Promise<InstitutionData> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    // What is written once and for all is not held against us here.
    await client.query('SET session_replication_role = replica');
    const data = new InstitutionData(client, id, mark);
    for (const [table, columns, where] of CONFIDENTIAL) await data.write(table, columns, where);
    return data;
  }

  private async write(table: string, columns: readonly string[], where: string): Promise<void> {
    const set = columns.map((column) => `${column} = $2`).join();
    await this.client.query(`${OF_INSTITUTION} UPDATE ${table} SET ${set} WHERE ${where}`, [this.id, this.mark]);
  }

  marks(things: Things): readonly string[] {
    return [this.mark, ...CONFIDENTIAL_THINGS.map((name) => things[name] ?? '')].filter((mark) => mark !== '');
  }

  /** E-mail addresses by role, of the people of this institution who can sign in. */
  async people(): Promise<readonly { email: string; role: string }[]> {
    const { rows } = await this.client.query<{ email: string; role: string }>(
      `${OF_INSTITUTION} SELECT DISTINCT ON (role) email, role FROM account JOIN appointment ON account_id = account.id
       WHERE account_id IN (SELECT id FROM people) AND ended_at IS NULL AND closed_at IS NULL
       AND password_hash IS NOT NULL ORDER BY role, appointed_at`,
      [this.id],
    );
    return rows;
  }

  /** Every row of every table that names the institution or something of it, as text, with its table in front. */
  async rows(): Promise<ReadonlySet<string>> {
    const all = ['units', 'assessments', 'sheets', 'evidences', 'awards', 'people'].map(
      (name) => `SELECT id FROM ${name}`,
    );
    const { rows: ids } = await this.client.query<{ id: string }>(`${OF_INSTITUTION} ${all.join(' UNION ')}`, [
      this.id,
    ]);
    const named = new Set([this.id, ...ids.map(({ id }) => id)]);
    const { rows: tables } = await this.client.query<{ tablename: string }>(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
    );
    const found = new Set<string>();
    for (const { tablename: table } of tables) {
      const { rows } = await this.client.query<{ row: string }>(`SELECT each::text AS row FROM ${table} each`);
      for (const { row } of rows) if (row.match(IDS)?.some((id) => named.has(id))) found.add(`${table} ${row}`);
    }
    return found;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
