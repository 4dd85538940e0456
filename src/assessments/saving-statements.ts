import type { HotStatement } from '../database/hot-statements.js';
import { conflictWith, hasAnsweredFor } from './ties-statement.js';

/** So many answers one statement takes. */
export const MOST_TOGETHER = 32;

/** SQL for who saves where, and as what. */
type Place = Readonly<
  Record<
    | 'sheet'
    | 'account'
    | 'today'
    | 'cycle'
    | 'stage'
    | 'right'
    | 'areas'
    | 'unit'
    | 'assessment'
    | 'layer'
    | 'institution',
    string
  >
>;

/** The sheet, if it is open and this person may answer these areas of it now. */
const openSheet = (place: Place) => `
  SELECT sheet.id FROM sheet
  WHERE sheet.id = ${place.sheet} AND sheet.sealed_at IS NULL
    AND EXISTS (
      SELECT FROM cycle_window w
      WHERE w.cycle_id = ${place.cycle} AND w.stage = ${place.stage} AND ${place.today} BETWEEN w.opens_on AND w.closes_on
    )
    AND CASE ${place.right}
      WHEN 'by-role' THEN true
      WHEN 'by-area' THEN NOT EXISTS (
        SELECT FROM unnest(${place.areas}) AS asked (no) WHERE NOT EXISTS (
          SELECT FROM area_assignment a
          WHERE a.work_unit_id = ${place.unit} AND a.area_no = asked.no AND a.account_id = ${place.account}
            AND a.ended_at IS NULL
        )
      )
      ELSE EXISTS (
        SELECT FROM evaluator_assignment e
        WHERE e.assessment_id = ${place.assessment} AND e.account_id = ${place.account} AND e.layer = ${place.layer}
          AND e.ended_at IS NULL
      )
    END
    AND (${place.layer} = 'UNIT' OR NOT ${hasAnsweredFor(place.account, place.unit)})
    AND (${place.layer} = 'UNIT' OR ${conflictWith(place.account, place.unit, place.institution)} IS NULL)`;

const answersOf = (sheet: string) => `(
      SELECT json_agg(json_build_object('item', item_code, 'value', value, 'note', note, 'version', version))
      FROM answer WHERE sheet_id = ${sheet}
    )`;

/** The last link of a chain. */
const lastOf = (chain: string) => `SELECT seq, mac FROM audit_event WHERE chain = ${chain} ORDER BY seq DESC LIMIT 1`;

export const READ_SHEET: HotStatement = {
  name: 'read-sheet-to-answer',
  text: `
    SELECT last.seq, last.mac, ${answersOf('$1')} AS answers
    FROM (VALUES (1)) AS one LEFT JOIN LATERAL (${lastOf('$2')}) AS last ON true`,
};

/** Answers to save: each with its place, and with its event and the link of the chain that this one follows. */
const GIVEN = `
    given AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1::json) AS each (
        no smallint, sheet uuid, account uuid, at timestamptz, today date, cycle uuid, stage text, "right" text, areas smallint[],
        unit uuid, assessment uuid, layer text, institution uuid,
        item text, value jsonb, note text, expected integer,
        before jsonb, after jsonb, channel text, address text, chain text, seq bigint, content_salt bytea, content_digest bytea,
        address_salt bytea, address_digest bytea, key_id text, mac bytea, follows bytea
      ) LIMIT ${MOST_TOGETHER}
    )`;

const OPEN_SHEET = openSheet({
  sheet: 'given.sheet',
  account: 'given.account',
  today: 'given.today',
  cycle: 'given.cycle',
  stage: 'given.stage',
  right: 'given."right"',
  areas: 'given.areas',
  unit: 'given.unit',
  assessment: 'given.assessment',
  layer: 'given.layer',
  institution: 'given.institution',
});

/**
 * Writes what is given for `place`. The version is compared in the UPDATE itself, where PostgreSQL looks again after waiting for another
 * saver.
 */
const SAVED = `
    updated AS (
      UPDATE answer SET value = given.value, note = given.note, version = answer.version + 1, answered_at = given.at,
        answered_by = given.account, to_confirm_from = NULL
      FROM place JOIN given USING (no)
      WHERE answer.sheet_id = given.sheet AND answer.item_code = given.item AND answer.version = given.expected
      RETURNING answer.sheet_id, answer.item_code
    ), inserted AS (
      INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by)
      SELECT given.sheet, given.item, given.value, given.note, 1, given.at, given.account
      FROM place JOIN given USING (no) WHERE given.expected IS NULL
      ON CONFLICT DO NOTHING
      RETURNING sheet_id, item_code
    ), saved AS MATERIALIZED (
      SELECT given.* FROM given JOIN (SELECT * FROM updated UNION ALL SELECT * FROM inserted) AS done
        ON done.sheet_id = given.sheet AND done.item_code = given.item
    )`;

const audit = (from: string, mac: string) => `
    audited AS (
      INSERT INTO audit_event (at, actor_id, action, subject_type, subject_id, before, after, channel, address, chain, seq,
        content_salt, content_digest, address_salt, address_digest, key_id, mac)
      SELECT at, account, 'answer', 'sheet', sheet::text, before, after, channel, address, chain, seq,
        content_salt, content_digest, address_salt, address_digest, key_id, ${mac}
      FROM ${from}
    )`;

/**
 * One answer. FOR SHARE: savers do not wait for each other, but sealing waits for them, and they for a sealing, whose outcome they then
 * see. The chain is locked last, as everywhere. Who was overtaken before it began is told so by `head`; meanwhile, by the unique
 * place in the chain.
 */
export const SAVE_ANSWER: HotStatement = {
  name: 'save-answer',
  text: `
    WITH ${GIVEN}, head AS MATERIALIZED (
      SELECT last.seq, last.mac, last.mac IS DISTINCT FROM given.follows AS is_overtaken
      FROM given LEFT JOIN LATERAL (${lastOf('given.chain')}) AS last ON true
    ), place AS MATERIALIZED (
      SELECT given.no FROM given, head, LATERAL (${OPEN_SHEET} FOR SHARE OF sheet) AS open WHERE NOT head.is_overtaken
    ), ${SAVED}, turn AS MATERIALIZED (
      SELECT saved.*, pg_advisory_xact_lock(hashtextextended(chain, 0)) FROM saved
    ), ${audit('turn', 'mac')}
    SELECT head.is_overtaken AS "isOvertaken", EXISTS (SELECT FROM saved) AS "isSaved", head.seq, head.mac,
      CASE WHEN head.is_overtaken THEN ${answersOf('given.sheet')} END AS answers
    FROM head, given`,
};

/**
 * Many answers on sheets of different assessments, of which it saves those that nobody else is at, and waits for nobody: whoever is held up
 * does not hold up the rest. A sheet that others save on is passed over; a chain that others hold leaves the event without its seal, which the
 * table refuses, and with it all of them.
 */
export const SAVE_FREE_ANSWERS: HotStatement = {
  name: 'save-free-answers',
  text: `
    WITH ${GIVEN}, place AS MATERIALIZED (
      SELECT given.no FROM given
      JOIN LATERAL (${OPEN_SHEET} FOR NO KEY UPDATE OF sheet SKIP LOCKED) AS open ON true
      LEFT JOIN LATERAL (${lastOf('given.chain')}) AS last ON true
      WHERE last.mac IS NOT DISTINCT FROM given.follows
    ), ${SAVED}, ${audit('saved', 'CASE WHEN pg_try_advisory_xact_lock(hashtextextended(chain, 0)) THEN mac END')}
    SELECT no FROM saved`,
};

/** Items in one order for everyone, so that two who save the same ones wait for each other and do not block for ever. */
export const SAVE_ANSWERS = `
  WITH place AS MATERIALIZED (${openSheet({
    sheet: '$1',
    account: '$2',
    today: '$4::date',
    cycle: '$5',
    stage: '$6',
    right: '$7::text',
    areas: '$8::smallint[]',
    unit: '$9',
    assessment: '$10',
    layer: '$11',
    institution: '$12',
  })} FOR SHARE OF sheet), given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($13::jsonb) AS each (item text, value jsonb, note text, expected integer)
  ), old AS MATERIALIZED (
    SELECT answer.item_code, answer.value, answer.note, answer.version FROM answer, place
    WHERE answer.sheet_id = place.id AND answer.item_code IN (SELECT item FROM given)
    ORDER BY answer.item_code FOR UPDATE OF answer
  ), updated AS (
    UPDATE answer SET value = given.value, note = given.note, version = answer.version + 1, answered_at = $3,
      answered_by = $2, to_confirm_from = NULL
    FROM given, old
    WHERE answer.sheet_id = $1 AND answer.item_code = given.item AND old.item_code = given.item
      AND old.version = given.expected
    RETURNING answer.item_code, answer.value, answer.note, answer.version
  ), inserted AS (
    INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by)
    SELECT place.id, given.item, given.value, given.note, 1, $3, $2 FROM place, given WHERE given.expected IS NULL
    ORDER BY given.item
    ON CONFLICT DO NOTHING
    RETURNING item_code, value, note, version
  ), saved AS (
    SELECT * FROM updated UNION ALL SELECT * FROM inserted
  )
  SELECT $1::text AS "sheetId",
    CASE WHEN old.item_code IS NOT NULL THEN
      json_build_object('item', old.item_code, 'value', old.value, 'note', old.note, 'version', old.version) END AS before,
    json_build_object('item', saved.item_code, 'value', saved.value, 'note', saved.note, 'version', saved.version) AS after
  FROM saved LEFT JOIN old ON old.item_code = saved.item_code ORDER BY saved.item_code`;
