import { OF_OVERVIEWS, OF_THEIR_INSTITUTIONS } from './overview-filter.js';

/*
 * Overviews added up, of which the database keeps the most: a report of the nation reads some dozen rows. Which of two sources is read
 * is known before a statement begins, for ReportReader says in its text what the filter leaves open.
 */

/** Whether the filter of units leaves the nation as it is. */
const IS_NATION = `($1::uuid[] IS NULL AND $2::uuid IS NULL AND $3::text IS NULL AND $4::text = '')`;

const SCORES = ['total', 'area1', 'area2', 'area3', 'area4', 'area5', 'area6'];

/** Sums are kept in billionths. */
const kept = (keys: string) =>
  `SELECT ${keys}, assessments, assessed, ${SCORES.map((score) => `${score} / 1e9::float8 AS ${score}`).join(', ')}`;

const single = (keys: string) =>
  `SELECT ${keys}, 1, (total IS NOT NULL)::int, ${SCORES.join(', ')} FROM assessment_overview overview`;

const OF_ASSESSMENTS = 'cycle_id, kind, target, determined_by, stage, reached, outcome';

/**
 * The assessments that pass the filter, in rows that stand for `assessments` of them each, of which `assessed` have a score; `total` and
 * areas are sums.
 */
export const OVERVIEW_FIGURES = `(
  ${kept(OF_ASSESSMENTS)} FROM cycle_figure WHERE ${IS_NATION}
  UNION ALL ${single(OF_ASSESSMENTS)} WHERE NOT ${IS_NATION} AND ${OF_OVERVIEWS}
)`;

const OF_INSTITUTIONS = 'cycle_id, institution_id, kind';

/** The same by institution. */
export const INSTITUTION_FIGURES = `(
  ${kept(OF_INSTITUTIONS)} FROM institution_figure overview WHERE $4::text = '' AND ${OF_THEIR_INSTITUTIONS}
  UNION ALL ${single(OF_INSTITUTIONS)} WHERE $4::text <> '' AND ${OF_OVERVIEWS}
)`;

/** null where none is assessed. */
export const meanOf = (score: string) => `sum(${score}) / nullif(sum(assessed), 0)`;
