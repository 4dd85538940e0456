import type { World } from '../support/factories.js';

/** A predicate that came to be without anybody's work. */
export interface GivenAward {
  readonly unitName: string;
  readonly predicate?: 'WBK' | 'WBBM';
  readonly decreedOn?: string;
  readonly dueOn?: string;
  readonly endedOn?: string;
  readonly endReason?: 'REVOKED' | 'SUPERSEDED';
}

const NEXT = { number: 1 };

/** Units with a predicate each, all of one institution, put in by SQL in one statement: deciding hundreds would take hours. */
export async function giveAwards(world: World, institutionId: string, given: readonly GivenAward[]): Promise<void> {
  const rows = given.map((each) => ({
    code: `U-${String(NEXT.number++).padStart(4, '0')}`,
    predicate: 'WBK',
    decreedOn: '2024-12-10',
    dueOn: '2026-12-10',
    endedOn: null,
    endReason: null,
    ...each,
  }));
  await world.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (code text, "unitName" text, predicate text, "decreedOn" date,
         "dueOn" date, "endedOn" date, "endReason" text)
     ), by AS (SELECT id FROM account LIMIT 1), unit AS (
       INSERT INTO work_unit (institution_id, code, name, created_at)
       SELECT $2, code, "unitName", "decreedOn" FROM given RETURNING id, code
     ), done AS (
       INSERT INTO assessment (cycle_id, work_unit_id, kind, target, stage, outcome, created_at, created_by)
       SELECT $3, unit.id, 'PROPOSAL', predicate, 'CONCLUDED', 'AWARDED', "decreedOn", by.id
       FROM given JOIN unit USING (code), by RETURNING id, work_unit_id
     )
     INSERT INTO award (work_unit_id, predicate, assessment_id, decree_number, decreed_on, certificate_number,
       reevaluation_due_on, due_version, created_at, created_by, ended_on, end_reason)
     SELECT unit.id, predicate, done.id, 'KEP/' || code, "decreedOn", predicate || '-2024-' || upper(substr(md5(code), 1, 8)),
       "dueOn", 1, "decreedOn", by.id, "endedOn", "endReason"
     FROM given JOIN unit USING (code) JOIN done ON done.work_unit_id = unit.id, by`,
    [JSON.stringify(rows), institutionId, world.cycleId],
  );
}
