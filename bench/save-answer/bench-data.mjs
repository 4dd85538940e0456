/**
 * Bench data, put in by SQL and not through the service: units with one open UNIT sheet each, every item answered once, and
 * the coordinators who share the units. Answers what the load is made of.
 *
 * @param copies schemas of baselines that get the same rows
 */
export async function putBenchData(client, { instrument, units, coordinators, passwordHash, copies = [] }) {
  await client.query(PEOPLE, [coordinators, passwordHash]);
  await client.query(UNITS, [units, coordinators]);
  await client.query(CYCLE, [instrument.id]);
  await client.query(SHEETS);
  const items = [...instrument.items.values()];
  await client.query(ANSWERS, [items.map(({ code }) => code), items.map((item) => JSON.stringify(anAnswer(item)))]);
  for (const schema of copies) await client.query(copyInto(schema));
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
  const { rows } = await client.query(SHEETS_OF);
  const choices = items.filter(({ kind }) => kind === 'choice');
  return { sheets: rows, choices: choices.map(({ code, options }) => ({ code, keys: options.map(({ key }) => key) })) };
}

function anAnswer(item) {
  if (item.kind === 'choice') return item.options[0].key;
  return item.kind === 'index' ? 3.5 : Object.fromEntries(item.counts.map(({ key }) => [key, 9]));
}

const PEOPLE = `
  INSERT INTO account (email, name, password_hash, created_at)
  SELECT 'bench-' || no || '@bench.invalid', 'Bench ' || no, $2, now() FROM generate_series(0, $1::int - 1) no`;

const UNITS = `
  WITH institution AS (
    INSERT INTO institution (code, name, kind, created_at) VALUES ('BENCH', 'Bench', 'MINISTRY_OR_AGENCY', now()) RETURNING id
  ), unit AS (
    INSERT INTO work_unit (institution_id, code, name, created_at)
    SELECT institution.id, no::text, 'Unit ' || no, now() FROM institution, generate_series(0, $1::int - 1) no
    RETURNING id, code::int AS no
  )
  INSERT INTO appointment (account_id, role, work_unit_id, appointed_at)
  SELECT account.id, 'UNIT_COORDINATOR', unit.id, now()
  FROM unit JOIN account ON account.email = 'bench-' || unit.no % $2::int || '@bench.invalid'`;

const CYCLE = `
  WITH cycle AS (
    INSERT INTO cycle (year, instrument_id, rules, created_at, created_by)
    SELECT 2026, $1, '{}', now(), (SELECT id FROM account LIMIT 1) RETURNING id
  )
  INSERT INTO cycle_window (cycle_id, stage, opens_on, closes_on)
  SELECT id, 'SELF_ASSESSMENT', '2000-01-01', '2999-12-31' FROM cycle`;

const SHEETS = `
  WITH begun AS (
    INSERT INTO assessment (cycle_id, work_unit_id, kind, target, stage, created_at, created_by)
    SELECT cycle.id, work_unit_id, 'PROPOSAL', 'WBK', 'SELF_ASSESSMENT', now(), account_id FROM cycle, appointment
    RETURNING id
  )
  INSERT INTO sheet (assessment_id, layer, is_consensus, opened_at) SELECT id, 'UNIT', true, now() FROM begun`;

const ANSWERS = `
  INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by)
  SELECT sheet.id, item.code, item.value, 'Bench data', 1, now(), assessment.created_by
  FROM sheet JOIN assessment ON assessment.id = sheet.assessment_id,
    unnest($1::text[], $2::jsonb[]) item (code, value)
  ORDER BY sheet.id, item.code`;

/** The same rows for a baseline, in tables of the same columns and indexes plus what a score kept by hand needs. */
function copyInto(schema) {
  return `
    CREATE SCHEMA ${schema};
    CREATE TABLE ${schema}.sheet (LIKE sheet INCLUDING ALL, total double precision NOT NULL DEFAULT 0);
    CREATE TABLE ${schema}.answer (LIKE answer INCLUDING ALL, points double precision NOT NULL DEFAULT 0);
    CREATE TABLE ${schema}.audit_event (LIKE audit_event INCLUDING ALL);
    ALTER TABLE ${schema}.audit_event DROP channel, DROP address, DROP chain, DROP seq, DROP content_salt,
      DROP content_digest, DROP address_salt, DROP address_digest, DROP key_id, DROP mac;
    INSERT INTO ${schema}.sheet SELECT * FROM sheet;
    INSERT INTO ${schema}.answer SELECT * FROM answer;`;
}

const SHEETS_OF = `
  SELECT sheet.id, account.id AS "accountId", account.email AS coordinator
  FROM sheet JOIN assessment ON assessment.id = sheet.assessment_id JOIN account ON account.id = assessment.created_by
  ORDER BY sheet.id`;
