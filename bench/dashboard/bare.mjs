import Fastify from 'fastify';
import pg from 'pg';

// The baseline: the same JSON as the program's, from one wide row for each assessment and award, each by one prepared statement,
// without accounts, filters or tags.

const LAST_CYCLE = '(SELECT id FROM cycle ORDER BY year DESC LIMIT 1)';
const SOON = 'current_date + 180';
const REPORTS = {
  institutions: {
    text: `
      SELECT institution_id, institution_name, institution_kind, count(*)::int AS assessments, avg(total) AS total,
        ARRAY[avg(area1), avg(area2), avg(area3), avg(area4), avg(area5), avg(area6)] AS shares, count(*) OVER ()::int AS count
      FROM bare.score WHERE total IS NOT NULL GROUP BY 1, 2, 3 ORDER BY institution_name LIMIT 50`,
    toJson: (rows) => ({
      minima: { wbkMinimum: 0.6, wbbmMinimum: 0.6 },
      count: rows[0].count,
      rows: rows.map(institution),
    }),
  },
  status: {
    text: `
      SELECT ARRAY(SELECT to_jsonb(each) FROM (
          SELECT predicate, count(*)::int AS held, count(*) FILTER (WHERE due_on < current_date)::int AS overdue,
            count(*) FILTER (WHERE due_on BETWEEN current_date AND ${SOON})::int AS "dueSoon",
            count(*) FILTER (WHERE is_at_risk)::int AS "atRisk" FROM bare.award GROUP BY 1) each) AS held,
        ARRAY(SELECT to_jsonb(each) FROM (
          SELECT award_id AS "awardId", unit_name AS "unitName", institution_name AS "institutionName", predicate, due_on AS "dueOn"
          FROM bare.award WHERE due_on <= ${SOON} ORDER BY due_on, award_id LIMIT 50) each) AS due,
        ARRAY(SELECT to_jsonb(each) FROM (
          SELECT award_id AS "awardId", unit_name AS "unitName", institution_name AS "institutionName", predicate
          FROM bare.award WHERE is_at_risk ORDER BY award_id LIMIT 50) each) AS "atRisk",
        ARRAY(SELECT to_jsonb(each) FROM (
          SELECT stage, outcome, count(*)::int AS assessments FROM bare.score GROUP BY 1, 2 ORDER BY 1, 2) each) AS stages`,
    toJson: ([row]) => row,
  },
  differences: {
    text: `
      SELECT assessment_id AS "assessmentId", unit_id AS "unitId", unit_name AS "unitName", institution_id AS "institutionId",
        institution_name AS "institutionName", institution_kind AS "institutionKind", tpi_total - unit_total AS total,
        ARRAY[${[1, 2, 3, 4, 5, 6].map((no) => `tpi_area${no} - unit_area${no}`).join(', ')}] AS areas
      FROM bare.layers WHERE tpi_total IS NOT NULL ORDER BY abs(tpi_total - unit_total) DESC, assessment_id DESC LIMIT 50`,
    toJson: (rows) => ({ rows }),
  },
  /** For the record: not from wide rows, but from what the program keeps, by its index. */
  'kept-differences': {
    text: `
      SELECT difference.assessment_id AS "assessmentId", unit.id AS "unitId", unit.name AS "unitName",
        institution.id AS "institutionId", institution.name AS "institutionName", institution.kind AS "institutionKind",
        difference.total, ARRAY[area1, area2, area3, area4, area5, area6] AS areas
      FROM layer_difference difference
      JOIN assessment ON assessment.id = difference.assessment_id
      JOIN work_unit unit ON unit.id = assessment.work_unit_id
      JOIN institution ON institution.id = unit.institution_id
      WHERE difference.cycle_id = ${LAST_CYCLE} AND difference.layer = 'TPI' AND against = 'UNIT'
      ORDER BY abs(difference.total) DESC, difference.assessment_id DESC LIMIT 50`,
    toJson: (rows) => ({ rows }),
  },
};

function institution({ institution_id, institution_name, institution_kind, assessments, total, shares }) {
  const areas = shares.map((share, index) => ({
    no: index + 1,
    share,
    isBelowWbk: share < 0.6 - 1e-9,
    isBelowWbbm: share < 0.6 - 1e-9,
  }));
  const named = { institutionId: institution_id, institutionName: institution_name, institutionKind: institution_kind };
  return { ...named, assessments, total, areas };
}

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const server = Fastify();
server.get('/', () => 'ready');
for (const [name, { text, toJson }] of Object.entries(REPORTS))
  server.get(`/${name}`, async () => toJson((await pool.query({ name, text })).rows));
await server.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.once('SIGTERM', () => void server.close().finally(() => process.exit()));
