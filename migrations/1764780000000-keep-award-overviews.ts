import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reports show and sort by of an award, one narrow row each: how it stands, the score it rests on, and what may end it. Reports
 * read these instead of looking up decisions, scores, incidents and findings of one award after another. Rows follow their sources by
 * triggers, so they hold in whatever way a source changes, also by a version of the program that does not know of them.
 */
export class KeepAwardOverviews1764780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(FUNCTIONS);
    await runner.query(TRIGGERS);
    await runner.query('SELECT keep_award_overviews(array_agg(DISTINCT work_unit_id)) FROM award');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, event] of FOLLOWED)
      await runner.query(`DROP TRIGGER ${table}_award_overview_after_${event.toLowerCase()} ON ${table}`);
    await runner.query(`
      DROP FUNCTION follow_awards();
      DROP FUNCTION keep_award_overviews(uuid[]);
      DROP TABLE award_overview;
    `);
  }
}

/**
 * `rests_on` is the assessment of the latest decision, else the award's own, `total` and `gate_ratio` what its overview says of it for
 * the award's predicate; `reevaluation_id` the latest re-evaluation under way, `gate_margin` by how much it passes its worst gate.
 * Follow-ups are those of the unit that it has been told of and that are open: how many, and when the first is due.
 */
const TABLE = `
  CREATE TABLE award_overview (
    award_id uuid PRIMARY KEY REFERENCES award ON DELETE CASCADE,
    institution_id uuid NOT NULL REFERENCES institution,
    work_unit_id uuid NOT NULL REFERENCES work_unit,
    predicate text NOT NULL,
    due_on date NOT NULL,
    ended_on date,
    end_reason text,
    rests_on uuid NOT NULL REFERENCES assessment,
    layer text,
    total double precision,
    gate_ratio double precision,
    reevaluation_id uuid REFERENCES assessment,
    stage text,
    gate_margin double precision,
    at_risk_since date,
    follow_ups integer NOT NULL,
    follow_ups_due_on date
  );
  CREATE INDEX award_overview_of_institution ON award_overview (institution_id);
  CREATE INDEX award_overview_of_unit ON award_overview (work_unit_id);
  CREATE INDEX award_overview_by_due_day ON award_overview (due_on, award_id) WHERE ended_on IS NULL;
  CREATE INDEX award_overview_at_risk ON award_overview (at_risk_since, award_id)
    WHERE ended_on IS NULL AND at_risk_since IS NOT NULL;
  CREATE INDEX award_overview_by_score ON award_overview (coalesce(total, 'Infinity'), award_id);
  CREATE INDEX award_overview_by_score_down ON award_overview (coalesce(total, '-Infinity'), award_id);`;

const KEPT = `institution_id, work_unit_id, predicate, due_on, ended_on, end_reason, rests_on, layer, total, gate_ratio,
        reevaluation_id, stage, gate_margin, at_risk_since, follow_ups, follow_ups_due_on`;
const COLUMNS = KEPT.split(',').map((column) => column.trim());

/**
 * A row is made anew of all its sources, by a statement that begins once nobody else can be making it: whoever comes second sees what
 * the first has written. For that the unit is locked, whether it holds an award or not: one that is being given others do not see yet.
 * It is the last thing that anybody locks, so nobody waits here who holds what another one needs.
 */
const FUNCTIONS = `
  CREATE FUNCTION keep_award_overviews(units uuid[]) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM work_unit WHERE id = ANY(units) ORDER BY id FOR NO KEY UPDATE;
      INSERT INTO award_overview AS kept (award_id, ${KEPT})
      SELECT award.id, unit.institution_id, unit.id, award.predicate, award.reevaluation_due_on, award.ended_on, award.end_reason,
        coalesce(decided.assessment_id, award.assessment_id), rests.layer, rests.total,
        CASE award.predicate WHEN 'WBK' THEN rests.wbk_ratio ELSE rests.wbbm_ratio END,
        reevaluation.assessment_id, reevaluation.stage,
        CASE award.predicate WHEN 'WBK' THEN reevaluation.wbk_margin ELSE reevaluation.wbbm_margin END,
        incidents.since, follow_up.open, follow_up.due_on
      FROM award
      JOIN work_unit unit ON unit.id = award.work_unit_id
      LEFT JOIN LATERAL (
        SELECT assessment_id FROM award_decision WHERE award_id = award.id AND assessment_id IS NOT NULL
        ORDER BY decided_on DESC, decided_at DESC LIMIT 1
      ) decided ON true
      LEFT JOIN assessment_overview rests ON rests.assessment_id = coalesce(decided.assessment_id, award.assessment_id)
      LEFT JOIN LATERAL (
        SELECT overview.* FROM assessment_overview overview JOIN cycle ON cycle.id = overview.cycle_id
        WHERE overview.work_unit_id = unit.id AND overview.kind = 'REEVALUATION' AND overview.stage <> 'CONCLUDED'
        ORDER BY cycle.year DESC LIMIT 1
      ) reevaluation ON true
      CROSS JOIN LATERAL (
        SELECT min(happened_on) AS since FROM incident WHERE award_id = award.id AND closed_at IS NULL
      ) incidents
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS open, min(finding.due_on) AS due_on
        FROM assessment_overview overview JOIN finding ON finding.assessment_id = overview.assessment_id
        WHERE overview.work_unit_id = unit.id AND finding.withdrawn_at IS NULL AND finding.resolved_at IS NULL
          AND overview.stage <> ALL(CASE finding.layer
            WHEN 'TPI' THEN ARRAY['SELF_ASSESSMENT', 'INTERNAL_EVALUATION']
            ELSE ARRAY['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL', 'ADMIN_SCREENING', 'OBJECTION', 'DESK_EVALUATION']
          END)
      ) follow_up
      WHERE award.work_unit_id = ANY(units)
      ON CONFLICT (award_id) DO UPDATE SET (${KEPT})
        = (${COLUMNS.map((column) => `EXCLUDED.${column}`).join(', ')})
        WHERE kept IS DISTINCT FROM EXCLUDED;
    END
  $$;

  CREATE FUNCTION follow_awards() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE units uuid[];
    BEGIN
      CASE TG_TABLE_NAME
      WHEN 'award', 'assessment_overview' THEN
        units := (SELECT array_agg(DISTINCT work_unit_id) FROM changed);
      WHEN 'finding' THEN
        units := (
          SELECT array_agg(DISTINCT work_unit_id) FROM changed JOIN assessment ON assessment.id = changed.assessment_id
        );
      ELSE
        units := (SELECT array_agg(DISTINCT work_unit_id) FROM changed JOIN award ON award.id = changed.award_id);
      END CASE;
      IF units IS NOT NULL THEN
        PERFORM keep_award_overviews(units);
      END IF;
      RETURN NULL;
    END
  $$;`;

/** No award or finding goes, decisions are only added, no unit changes its institution and no cycle its year. */
const FOLLOWED = [
  ['award', 'INSERT'],
  ['award', 'UPDATE'],
  ['award_decision', 'INSERT'],
  ['incident', 'INSERT'],
  ['incident', 'UPDATE'],
  ['finding', 'INSERT'],
  ['finding', 'UPDATE'],
  ['assessment_overview', 'INSERT'],
  ['assessment_overview', 'UPDATE'],
] as const;

const TRIGGERS = FOLLOWED.map(
  ([table, event]) => `
  CREATE TRIGGER ${table}_award_overview_after_${event.toLowerCase()} AFTER ${event} ON ${table}
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_awards();`,
).join('');
