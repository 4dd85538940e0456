import { NATION } from '../figures.mjs';

/** Of a national cycle. */
const INSTITUTIONS = 251;
const ITEMS = 113;
const YEARS = [2024, 2025, 2026];
/** Of these cycles all are concluded; the last is under way. */
const LAYERS = ['UNIT', 'TPI', 'TPN'];

export const LEADER = { email: 'bench-leader@bench.invalid', password: 'Bench-2026-only' };

/**
 * Three cycles of a nation, put in by SQL and not through the services: an assessment of every unit with what its layers
 * scored, awards of one in five, and what puts some of them at risk. Items are invented only as sums: to add them up from sheets
 * takes longer than all else. Beside them the wide rows of a baseline: one for each assessment of the last cycle, and one for each award.
 */
export async function putNation(client, { scale, instrumentId, passwordHash }) {
  const units = Math.round(NATION * scale);
  await client.query(PLACES, [Math.round(INSTITUTIONS * scale), units, LEADER.email, passwordHash]);
  for (const [index, year] of YEARS.entries()) {
    const isOver = index < YEARS.length - 1;
    await client.query(CYCLE, [year, instrumentId]);
    await client.query(ASSESSMENTS, [year, units, isOver]);
    await client.query(TRANSITIONS, [year]);
    await client.query('ALTER TABLE layer_score DISABLE TRIGGER USER');
    for (const [depth, layer] of LAYERS.entries()) await client.query(SCORES, [year, layer, depth]);
    await client.query('ALTER TABLE layer_score ENABLE TRIGGER USER');
  }
  await client.query('SELECT keep_layer_differences(array_agg(DISTINCT assessment_id)) FROM layer_score');
  await client.query('SELECT keep_assessment_overviews(array_agg(id)) FROM assessment');
  await client.query(FIGURES, [ITEMS]);
  await client.query(FIGURES_OF_CYCLES);
  await client.query(AWARDS, [YEARS[0]]);
  await client.query(INCIDENTS);
  await client.query(FINDINGS);
  await client.query(WIDE_ROWS, []);
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}

/** Ids are as scattered as random ones and say that they are such, but known: nothing has to be looked up. */
const idOf = (what, no) => `overlay(overlay(md5('${what}' || ${no}) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;
/** The same number for the same things, 0..9999. */
const drawn = (what) => `(('x' || left(md5(${what}), 6))::bit(24)::int % 10000)`;

const PLACES = `
  WITH leader AS (
    INSERT INTO account (id, email, name, password_hash, created_at)
    VALUES (${idOf('account', "'leader'")}, $3, 'Bench', $4, now()) RETURNING id
  ), institutions AS (
    INSERT INTO institution (id, code, name, kind, created_at)
    SELECT ${idOf('institution', 'no')}, 'BENCH-' || no, 'Instansi Contoh ' || lpad(no::text, 5, '0') || ' (SIMULASI)',
      (ARRAY['MINISTRY_OR_AGENCY', 'PROVINCE', 'REGENCY_OR_CITY', 'REGENCY_OR_CITY'])[1 + no % 4], now()
    FROM generate_series(0, $1::int - 1) no
  ), units AS (
    INSERT INTO work_unit (id, institution_id, code, name, created_at)
    SELECT ${idOf('unit', 'no')}, ${idOf('institution', 'no % $1::int')}, no::text,
      'Balai Contoh ' || lpad(no::text, 6, '0') || ' (SIMULASI)', now()
    FROM generate_series(0, $2::int - 1) no
  )
  INSERT INTO appointment (account_id, role, appointed_at) SELECT id, 'LEADERSHIP', now() FROM leader`;

const CYCLE = `
  WITH made AS (
    INSERT INTO cycle (id, year, instrument_id, rules, created_at, created_by)
    SELECT ${idOf('cycle', '$1::int')}, $1, $2, '{}', now(), id FROM account LIMIT 1 RETURNING id
  )
  INSERT INTO cycle_window (cycle_id, stage, opens_on, closes_on)
  SELECT id, stage, '2000-01-01', '2999-12-31'
  FROM made, unnest(ARRAY['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL', 'DESK_EVALUATION', 'PANEL']) stage`;

const ASSESSMENTS = `
  INSERT INTO assessment (id, cycle_id, work_unit_id, kind, target, stage, outcome, determined_by, created_at, created_by)
  SELECT ${idOf("assessment' || $1::int || '", 'no')}, ${idOf('cycle', '$1::int')}, ${idOf('unit', 'no')}, 'PROPOSAL', 'WBK',
    CASE WHEN $3 THEN 'CONCLUDED' ELSE (ARRAY['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL', 'FIELD_VERIFICATION', 'PANEL',
      'DETERMINATION', 'CONCLUDED'])[1 + no % 7] END,
    CASE WHEN $3 OR no % 7 = 6 THEN CASE WHEN no % 5 = 0 THEN 'AWARDED' ELSE 'NOT_AWARDED' END END, 'MINISTER', now(),
    (SELECT id FROM account LIMIT 1)
  FROM generate_series(0, $2::int - 1) no`;

const TRANSITIONS = `
  INSERT INTO assessment_transition (assessment_id, move, from_stage, to_stage, facts, at, by)
  SELECT id, 'determine', 'DETERMINATION', 'CONCLUDED', '{}', now(), created_by FROM assessment
  WHERE cycle_id = ${idOf('cycle', '$1::int')} AND stage = 'CONCLUDED'`;

const GATES = `jsonb_build_object('total', jsonb_build_object('required', 75, 'actual', total),
    'levers', jsonb_build_object('required', 40, 'actual', total * 0.6),
    'area.1', jsonb_build_object('required', 0.6, 'actual', shares[1]),
    'area.2', jsonb_build_object('required', 0.6, 'actual', shares[2]),
    'area.3', jsonb_build_object('required', 0.6, 'actual', shares[3]),
    'area.4', jsonb_build_object('required', 0.6, 'actual', shares[4]),
    'area.5', jsonb_build_object('required', 0.6, 'actual', shares[5]),
    'area.6', jsonb_build_object('required', 0.6, 'actual', shares[6]),
    'B.I', jsonb_build_object('required', 18.25, 'actual', total * 0.225),
    'B.I.a', jsonb_build_object('required', 15.75, 'actual', total * 0.175),
    'B.I.b', jsonb_build_object('required', 2.5, 'actual', total * 0.05),
    'B.II', jsonb_build_object('required', 14, 'actual', total * 0.175))`;

/** The unit is done from INTERNAL_EVALUATION on, the TPI from PROPOSAL on, the TPN from FIELD_VERIFICATION on. */
const SCORES = `
  INSERT INTO layer_score (assessment_id, layer, total, levers, results, area_shares, gates, needs_ruling, scored_at)
  SELECT id, $2, total, total * 0.6, total * 0.4, shares,
    jsonb_build_object('WBK', ${GATES}, 'WBBM', ${GATES}), 0, now()
  FROM (
    SELECT id, 60 + ${drawn("id::text || 'total'")} / 250.0 - $3::int * ${drawn("id::text || 'lower'")} / 5000.0 AS total,
      ARRAY(SELECT 0.55 + ${drawn('id::text || area || $2')} / 25000.0 FROM generate_series(1, 6) area) AS shares
    FROM assessment WHERE cycle_id = ${idOf('cycle', '$1::int')} AND array_position(
      ARRAY['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL', 'FIELD_VERIFICATION', 'PANEL', 'DETERMINATION', 'CONCLUDED'],
      stage) > $3::int + 1
  ) AS drawn`;

const FIGURES = `
  INSERT INTO item_figure (cycle_id, layer, kind, institution_id, sheets, sums, full_marks, blanks)
  SELECT cycle_id, layer, 'PROPOSAL', institution_id, sheets, ARRAY(SELECT sheets * 5e8 + no FROM generate_series(1, $1::int) no),
    ARRAY(SELECT sheets / 2 FROM generate_series(1, $1::int) no), ARRAY(SELECT 0 FROM generate_series(1, $1::int) no)
  FROM (
    SELECT assessment.cycle_id, score.layer, unit.institution_id, count(*)::int AS sheets
    FROM layer_score score
    JOIN assessment ON assessment.id = score.assessment_id JOIN work_unit unit ON unit.id = assessment.work_unit_id
    GROUP BY 1, 2, 3
  ) AS counted`;

const FIGURES_OF_CYCLES = `
  INSERT INTO cycle_item_figure (cycle_id, layer, kind, sheets, sums, full_marks, blanks)
  SELECT cycle_id, layer, kind, max(sheets), array_agg(sum ORDER BY no), array_agg(full_marks ORDER BY no), array_agg(blanks ORDER BY no)
  FROM (
    SELECT cycle_id, layer, kind, item.no, sum(sheets)::int AS sheets, sum(item.sum)::bigint AS sum,
      sum(item.full_marks)::int AS full_marks, sum(item.blanks)::int AS blanks
    FROM item_figure CROSS JOIN LATERAL unnest(sums, full_marks, blanks) WITH ORDINALITY AS item (sum, full_marks, blanks, no)
    GROUP BY cycle_id, layer, kind, item.no
  ) AS item
  GROUP BY cycle_id, layer, kind`;

const AWARDS = `
  INSERT INTO award (work_unit_id, predicate, assessment_id, decree_number, decreed_on, certificate_number, due_version,
    reevaluation_due_on,
    created_at, created_by)
  SELECT work_unit_id, 'WBK', id, 'SK-' || row_number() OVER (ORDER BY id), '2024-12-01',
    'ZI-2024-' || row_number() OVER (ORDER BY id), 1, current_date - 90 + ${drawn("id::text || 'due'")} / 10, now(), created_by
  FROM assessment WHERE cycle_id = ${idOf('cycle', '$1::int')} AND outcome = 'AWARDED'`;

const INCIDENTS = `
  INSERT INTO incident (award_id, kind, description, happened_on, recorded_at, recorded_by)
  SELECT id, 'CASE', 'Kejadian contoh', current_date - 10, now(), created_by FROM award
  WHERE ${drawn("id::text || 'incident'")} < 500`;

const FINDINGS = `
  INSERT INTO finding (assessment_id, layer, area_no, finding, recommendation, due_on, recorded_at, recorded_by)
  SELECT assessment_id, 'TPN', 1, 'Temuan contoh', 'Rekomendasi contoh', current_date - 30 + ${drawn("id::text || 'due'")} / 100,
    now(), created_by
  FROM award WHERE ${drawn("id::text || 'finding'")} < 2000`;

const layerColumns = (layer) =>
  [`${layer}.total AS ${layer}_total`]
    .concat([1, 2, 3, 4, 5, 6].map((no) => `${layer}.area_shares[${no}] AS ${layer}_area${no}`))
    .join(', ');

const WIDE_ROWS = `
  CREATE SCHEMA bare;
  CREATE TABLE bare.score AS
  SELECT DISTINCT ON (assessment.id) assessment.id AS assessment_id, assessment.stage, assessment.outcome, assessment.target,
    unit.id AS unit_id, unit.name AS unit_name, institution.id AS institution_id, institution.name AS institution_name,
    institution.kind AS institution_kind, score.layer, score.total, score.area_shares[1] AS area1, score.area_shares[2] AS area2,
    score.area_shares[3] AS area3, score.area_shares[4] AS area4, score.area_shares[5] AS area5, score.area_shares[6] AS area6
  FROM assessment
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  LEFT JOIN layer_score score ON score.assessment_id = assessment.id
  WHERE assessment.cycle_id = (SELECT id FROM cycle ORDER BY year DESC LIMIT 1)
  ORDER BY assessment.id, array_position(ARRAY['TPN', 'TPI', 'UNIT'], score.layer);
  CREATE TABLE bare.layers AS
  SELECT score.assessment_id, score.unit_id, score.unit_name, score.institution_id, score.institution_name, score.institution_kind,
    ${layerColumns('unit')}, ${layerColumns('tpi')}
  FROM bare.score
  JOIN layer_score unit ON unit.assessment_id = score.assessment_id AND unit.layer = 'UNIT'
  LEFT JOIN layer_score tpi ON tpi.assessment_id = score.assessment_id AND tpi.layer = 'TPI';
  CREATE TABLE bare.award AS
  SELECT award.id AS award_id, award.predicate, award.reevaluation_due_on AS due_on, unit.name AS unit_name,
    institution.name AS institution_name,
    EXISTS (SELECT FROM incident WHERE incident.award_id = award.id AND closed_at IS NULL) AS is_at_risk
  FROM award JOIN work_unit unit ON unit.id = award.work_unit_id JOIN institution ON institution.id = unit.institution_id;
  CREATE INDEX ON bare.award (due_on, award_id)`;
