/** A Wednesday between working days, nine in the morning in Jakarta: every digest of the day is due. */
export const DAY = '2030-02-20';
export const NOW = `${DAY}T02:00:00Z`;

const FARTHEST_DAYS = 720;
const OVERDUE_DAYS = 13;

/**
 * Units with a deadline each and the whole ladder towards it, of which `due` steps are due on DAY and the rest was said or
 * is still to come. Each `unitsEach` units have one coordinator. Put in by SQL, past the services.
 */
export async function putReminders(client, load, { awards, due, unitsEach }) {
  const ladder = await ladderOf(load);
  const steps = ladder.map(({ stepDays }) => stepDays);
  const rest = Array.from({ length: FARTHEST_DAYS + OVERDUE_DAYS }, (_, index) => index - OVERDUE_DAYS);
  const others = rest.filter((days) => !steps.includes(days));
  // Every row is right by construction, and checking the references would take longer than all else.
  await client.query('SET session_replication_role = replica');
  await client.query(PLACES, [awards, unitsEach]);
  await client.query(DEADLINES, [awards, due, DAY, steps, others]);
  await withoutSecondaryIndexes(client, 'reminder', () =>
    client.query(LADDERS, [DAY, steps, ladder.map(({ escalation }) => escalation)]),
  );
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}

/** Nothing was ever made out. */
export async function takeBack(client) {
  await client.query(UNDO);
  await client.query('TRUNCATE notice, notice_reading, mailing_attempt, mailing, reminder_sweep');
  await client.query('VACUUM ANALYZE reminder');
  await client.query('CHECKPOINT');
}

/** Everything is made out, and nothing was sent. */
export async function takeBackSending(client) {
  await client.query('TRUNCATE mailing_attempt');
  await client.query('UPDATE mailing SET sent_at = NULL, sealed_at = NULL, send_after = $1', [NOW]);
  await client.query('VACUUM ANALYZE mailing, mailing_attempt, notice, reminder');
  await client.query('CHECKPOINT');
}

async function ladderOf(load) {
  const { ladderFor } = await load('src/domain/reminder-ladder.js');
  const { DEFAULT_CYCLE_RULES } = await load('src/domain/cycle-rules.js');
  return ladderFor('REEVALUATION', DAY, DEFAULT_CYCLE_RULES).rungs;
}

async function withoutSecondaryIndexes(client, table, work) {
  const { rows: constraints } = await client.query(UNIQUE_CONSTRAINTS, [table]);
  const { rows: indexes } = await client.query(PLAIN_INDEXES, [table]);
  for (const { name } of constraints) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await work();
  await client.query(`SET maintenance_work_mem = '512MB'`);
  for (const { name, text } of constraints) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${text}`);
  for (const { text } of indexes) await client.query(text);
}

const UNIQUE_CONSTRAINTS = `
  SELECT conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'u'`;
const PLAIN_INDEXES = `
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS text
  FROM pg_index WHERE indrelid = $1::regclass AND NOT indisunique`;

/** Ids are as scattered as random ones, but known: nothing has to be joined. */
const idOf = (what, no) => `md5('${what}' || ${no})::uuid`;

const PLACES = `
  WITH institutions AS (
    INSERT INTO institution (id, code, name, kind, created_at)
    SELECT ${idOf('institution', 'no')}, 'BENCH-' || no, 'Bench ' || no, 'MINISTRY_OR_AGENCY', now()
    FROM generate_series(0, 250) no
  ), units AS (
    INSERT INTO work_unit (id, institution_id, code, name, created_at)
    SELECT ${idOf('unit', 'no')}, ${idOf('institution', 'no % 251')}, no::text, 'Balai Contoh ' || no || ' (SIMULASI)', now()
    FROM generate_series(0, $1::int - 1) no
  ), people AS (
    INSERT INTO account (id, email, name, password_hash, created_at)
    SELECT ${idOf('account', 'no')}, 'bench-' || no || '@bench.invalid', 'Orang Contoh ' || no, '', now()
    FROM generate_series(0, ($1::int - 1) / $2::int) no
  )
  INSERT INTO appointment (account_id, role, work_unit_id, appointed_at)
  SELECT ${idOf('account', 'no / $2::int')}, 'UNIT_COORDINATOR', ${idOf('unit', 'no')}, now()
  FROM generate_series(0, $1::int - 1) no`;

/** Numbered by the table, as in the program. $4 the steps: one of them falls on the day for each of the first $2. $5 days on which no step falls: for all others. */
const DEADLINES = `
  INSERT INTO deadline (kind, subject_id, work_unit_id, due_on, version, facts, set_at)
  SELECT 'REEVALUATION', ${idOf('award', 'no')}, ${idOf('unit', 'no')}, $3::date + CASE
      WHEN no < $2::int THEN ($4::int[])[1 + no % cardinality($4::int[])]
      ELSE ($5::int[])[1 + no % cardinality($5::int[])] END,
    1, '{"predicate": "WBK"}', now()
  FROM generate_series(0, $1::int - 1) no`;

const LADDERS = `
  INSERT INTO reminder (deadline_id, version, step_days, send_on, escalation, overrides_quiet, repeat_days, planned_at, dispatched_at)
  SELECT deadline.id, 1, step.days, due_on - step.days, step.escalation, false,
    CASE WHEN step.days = (SELECT min(days) FROM unnest($2::int[]) days) AND due_on - step.days >= $1::date THEN 7 END, now(),
    CASE WHEN due_on - step.days < $1::date THEN now() END
  FROM deadline CROSS JOIN unnest($2::int[], $3::int[]) step (days, escalation)`;

const UNDO = `
  WITH told AS (SELECT reminder_id AS id FROM notice), taken_back AS (
    UPDATE reminder SET dispatched_at = NULL, repeat_days = CASE WHEN escalation = 3 THEN 7 END
    FROM told WHERE reminder.id = told.id RETURNING deadline_id, reminder.id
  )
  DELETE FROM reminder USING taken_back
  WHERE reminder.deadline_id = taken_back.deadline_id AND escalation = 3 AND reminder.id <> taken_back.id
    AND dispatched_at IS NULL AND planned_at > '2030-01-01'`;
