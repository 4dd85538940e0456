import type { World } from './factories.js';

const UNITS = 12;

/**
 * A small nation by SQL, for lists: three institutions; units whose names repeat; each with an assessment, what all layers scored of it,
 * and a predicate that came of it, the due days of which repeat, too.
 */
export async function putSmallNation(world: World): Promise<void> {
  const institutions = await world.query<{ id: string }>(INSTITUTIONS, []);
  for (let no = 0; no < UNITS; no++) {
    const institution = institutions[no % institutions.length] as { id: string };
    await putUnit(world, institution.id, `Balai Contoh ${Math.floor(no / 2)}`, no);
  }
}

/** An institution without units, to be put between the others. */
export async function putInstitution(world: World): Promise<string> {
  const [made] = await world.query<{ id: string }>(
    `INSERT INTO institution (code, name, kind, created_at)
     VALUES (gen_random_uuid(), 'Instansi Contoh 0b', 'MINISTRY_OR_AGENCY', now()) RETURNING id`,
    [],
  );
  return (made as { id: string }).id;
}

/** One more of it. @param no decides what is scored and when it is due; every eighth is alike */
export async function putUnit(world: World, institutionId: string, name: string, no: number): Promise<void> {
  await world.query(UNIT, [institutionId, name, world.cycleId, no % 8]);
}

const INSTITUTIONS = `
  INSERT INTO institution (code, name, kind, created_at)
  SELECT gen_random_uuid(), 'Instansi Contoh ' || no % 2, 'MINISTRY_OR_AGENCY', now() FROM generate_series(1, 3) no RETURNING id`;

/** A gate that is just met puts the predicate at risk. */
const GATES = `jsonb_build_object('total', jsonb_build_object('required', 75, 'actual', 75.5),
  'area.1', jsonb_build_object('required', 0.6, 'actual', 0.7))`;

const UNIT = `
  WITH unit AS (
    INSERT INTO work_unit (institution_id, code, name, created_at)
    VALUES ($1, 'NATION-' || gen_random_uuid(), $2, now()) RETURNING id
  ), assessed AS (
    INSERT INTO assessment (cycle_id, work_unit_id, kind, target, stage, outcome, determined_by, created_at, created_by)
    SELECT $3, id, 'PROPOSAL', 'WBK', 'DETERMINATION', NULL, 'MINISTER', now(), (SELECT id FROM account LIMIT 1) FROM unit
    RETURNING id, work_unit_id, created_by
  ), scored AS (
    INSERT INTO layer_score (assessment_id, layer, total, levers, results, area_shares, gates, needs_ruling, scored_at)
    SELECT id, layer, 70 + $4::int / 3.0 + length(layer), 50, 30, ARRAY[0.7, 0.7, 0.7 + $4::int / 30.0, 0.7, 0.7, 0.7],
      jsonb_build_object('WBK', ${GATES}, 'WBBM', ${GATES}), 0, now()
    FROM assessed, unnest(ARRAY['UNIT', 'TPI', 'TPN']) layer
  )
  INSERT INTO award (work_unit_id, predicate, assessment_id, decree_number, decreed_on, certificate_number, due_version,
    reevaluation_due_on, created_at, created_by)
  SELECT work_unit_id, 'WBK', id, 'SK', date '2024-03-01' + $4::int / 4, 'ZI-2024-' || gen_random_uuid(), 1,
    date '2026-02-01' + $4::int / 2 * 20, now(), created_by
  FROM assessed`;
