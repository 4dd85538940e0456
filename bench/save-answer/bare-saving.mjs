/** One transaction as it is usually written: begin, lock, update, audit, read back, commit. Six round trips. */
export function inOneTransaction(pool) {
  return async (asked) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const saved = await saveLocked(client, asked);
      await client.query(saved === null ? 'ROLLBACK' : 'COMMIT');
      return saved;
    } finally {
      client.release();
    }
  };
}

async function saveLocked(client, { sheet, item, value, note, points, expected, actor, now }) {
  const open = await client.query(LOCK, [sheet]);
  if (open.rowCount === 0) return null;
  const given = [sheet, item, JSON.stringify(value), note, points, expected, actor, now];
  const { rows } = await client.query(UPDATE, given);
  if (rows.length === 0) return null;
  const { version, old_value, old_note } = rows[0];
  const before = { item, value: old_value, note: old_note, version: expected };
  await client.query(AUDIT, [now, actor, sheet, before, { item, value, note, version }]);
  const total = await client.query(TOTAL, [sheet]);
  return { version, total: total.rows[0].total };
}

/** Everything in one prepared statement, and the total kept up to date rather than added up. One round trip. */
export function inOneStatement(pool) {
  return async ({ sheet, item, value, note, points, expected, actor, now }) => {
    const values = [sheet, item, JSON.stringify(value), note, points, expected, actor, now];
    const { rows } = await pool.query({ name: 'save', text: SAVE, values });
    return rows[0] ?? null;
  };
}

const LOCK = 'SELECT id FROM bare.sheet WHERE id = $1 AND sealed_at IS NULL FOR UPDATE';
const UPDATE = `
  UPDATE bare.answer
  SET value = $3, note = $4, points = $5, version = version + 1, answered_by = $7, answered_at = $8
  WHERE sheet_id = $1 AND item_code = $2 AND version = $6
  RETURNING new.version, old.value AS old_value, old.note AS old_note`;
const AUDIT = `
  INSERT INTO bare.audit_event (at, actor_id, action, subject_type, subject_id, before, after)
  VALUES ($1, $2, 'answer', 'sheet', $3, $4, $5)`;
const TOTAL = 'SELECT sum(points) AS total FROM bare.answer WHERE sheet_id = $1';

const SAVE = `
  WITH place AS MATERIALIZED (
    SELECT id FROM bare1.sheet WHERE id = $1 AND sealed_at IS NULL FOR NO KEY UPDATE
  ), saved AS (
    UPDATE bare1.answer
    SET value = $3, note = $4, points = $5, version = version + 1, answered_by = $7, answered_at = $8
    FROM place WHERE sheet_id = place.id AND item_code = $2 AND version = $6
    RETURNING new.version, old.value, old.note, new.points - old.points AS gained
  ), scored AS (
    UPDATE bare1.sheet SET total = total + saved.gained FROM saved WHERE sheet.id = $1 RETURNING sheet.total
  ), audited AS (
    INSERT INTO bare1.audit_event (at, actor_id, action, subject_type, subject_id, before, after)
    SELECT $8, $7, 'answer', 'sheet', $1::text,
      jsonb_build_object('item', $2::text, 'value', value, 'note', note, 'version', $6::integer),
      jsonb_build_object('item', $2::text, 'value', $3::jsonb, 'note', $4::text, 'version', version)
    FROM saved
  )
  SELECT saved.version, scored.total FROM saved, scored`;
