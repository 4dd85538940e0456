import { TOLERANCE } from '../domain/gates.js';
import { type Key, Ordering } from '../paging/ordering.js';
import type { PageSql } from '../paging/page.js';
import { INSTITUTION_FIGURES, meanOf, OVERVIEW_FIGURES } from './overview-figures.js';
import { OF_OVERVIEWS } from './overview-filter.js';

/*
 * $1 to $4 the filter of units, $5 the layer, null for the one that is furthest, $6 the cycle, $7 the kind, $8 the area in which
 * only what is below the minimum of WBK is listed, which is $9; $10 is that of WBBM.
 */

export const HEAT_SORTS = ['name', 'total', 'area1', 'area2', 'area3', 'area4', 'area5', 'area6'] as const;
export type HeatSort = (typeof HEAT_SORTS)[number];

/** What a heat map has a row for. */
export type HeatRows = 'units' | 'institutions';

/** A page of a heat map. The layer that is furthest stands in the overview; any other is looked up. */
export const heatPage = (of: HeatRows, isOfFurthest: boolean, page: PageSql) =>
  of === 'institutions' && isOfFurthest
    ? `WITH meant AS (${MEANS_OF_FURTHEST})${pageOfMeans(page)}`
    : `WITH scored AS NOT MATERIALIZED (${isOfFurthest ? OF_FURTHEST : OF_LAYER})${PAGES[of](page, isOfFurthest)}`;

export function heatOrdering(of: HeatRows, sort: HeatSort, order: 'asc' | 'desc'): Ordering {
  const [name, tie] = KEYS[of];
  const ties: readonly Key[] = sort === 'name' ? [] : [name];
  const first = sort === 'name' ? name : ({ sql: STEADY[of](sort), type: 'float8' } as const);
  return new Ordering(`heat-${of}-${sort}-${order}`, [first, ...ties, tie], order);
}

const ASKED = `${OF_OVERVIEWS} AND overview.cycle_id = $6 AND ($7::text IS NULL OR overview.kind = $7)`;
const PLACED = 'SELECT overview.assessment_id, overview.work_unit_id, overview.institution_id, overview.kind';

const OF_FURTHEST = `
  ${PLACED}, layer, total, area1, area2, area3, area4, area5, area6
  FROM assessment_overview overview WHERE ${ASKED} AND $5::text IS NULL AND total IS NOT NULL`;

const OF_LAYER = `
  ${PLACED}, score.layer, score.total, score.area_shares[1] AS area1, score.area_shares[2] AS area2, score.area_shares[3] AS area3,
    score.area_shares[4] AS area4, score.area_shares[5] AS area5, score.area_shares[6] AS area6
  FROM assessment_overview overview
  JOIN layer_score score ON score.assessment_id = overview.assessment_id AND score.layer = $5 WHERE ${ASKED}`;

const AREAS = ['area1', 'area2', 'area3', 'area4', 'area5', 'area6'];

const BELOW = `($8::int IS NULL OR (ARRAY[area1, area2, area3, area4, area5, area6])[$8::int] < $9::float8 - ${TOLERANCE})`;

const SHARES = `institution.id AS "institutionId", institution.name AS "institutionName", institution.kind AS "institutionKind", total,
    json_build_array(area1, area2, area3, area4, area5, area6) AS "areaShares", $9::float8 AS "wbkMinimum", $10::float8 AS "wbbmMinimum"`;

/** The same means from sums that are kept. */
const MEANS_OF_FURTHEST = `
  SELECT institution_id, sum(assessed)::int AS assessments,
    ${['total', ...AREAS].map((score) => `${meanOf(score)} AS ${score}`).join(', ')}
  FROM ${INSTITUTION_FIGURES} figure WHERE cycle_id = $6 AND ($7::text IS NULL OR kind = $7) AND $5::text IS NULL
  GROUP BY institution_id HAVING sum(assessed) > 0`;

const pageOfMeans = ({ place, past, end }: PageSql) => `, listed AS (
    SELECT institution_id, assessments, total, ${AREAS.join(', ')}, count(*) OVER ()::int AS count FROM meant WHERE ${BELOW}
  )
  SELECT assessments, ${SHARES}, count, ${place}
  FROM listed JOIN institution ON institution.id = listed.institution_id WHERE ${past} ${end}`;

const COUNT = `(SELECT count(*)::int FROM scored WHERE ${BELOW})`;
/** Kept, unless some of them are left out for what they score. */
const COUNT_OF_FURTHEST = `CASE WHEN $8::int IS NULL THEN (
    SELECT sum(assessed)::int FROM ${OVERVIEW_FIGURES} figure WHERE cycle_id = $6 AND ($7::text IS NULL OR kind = $7)
  ) ELSE ${COUNT} END`;

const PAGES: Readonly<Record<HeatRows, (page: PageSql, isOfFurthest: boolean) => string>> = {
  units: ({ place, past, end }, isOfFurthest) => `
    SELECT unit.id AS "unitId", unit.name AS "unitName", assessment_id AS "assessmentId", scored.kind, layer, ${SHARES},
      ${isOfFurthest ? COUNT_OF_FURTHEST : COUNT} AS count, ${place}
    FROM scored
    JOIN work_unit unit ON unit.id = scored.work_unit_id
    JOIN institution ON institution.id = scored.institution_id
    WHERE ${BELOW} AND ${past} ${end}`,
  institutions: (page) => `, meant AS (
      SELECT institution_id, avg(total) AS total, count(*)::int AS assessments, avg(area1) AS area1, avg(area2) AS area2,
        avg(area3) AS area3, avg(area4) AS area4, avg(area5) AS area5, avg(area6) AS area6
      FROM scored GROUP BY institution_id
    )${pageOfMeans(page)}`,
};

const KEYS: Readonly<Record<HeatRows, readonly [Key, Key]>> = {
  units: [
    { sql: 'unit.name', type: 'text' },
    { sql: 'assessment_id', type: 'uuid' },
  ],
  institutions: [
    { sql: 'institution.name', type: 'text' },
    { sql: 'institution.id', type: 'uuid' },
  ],
};

/** A mean differs in its last digits by the order in which it was added up, and a page goes on after exactly what it was before. */
const STEADY: Readonly<Record<HeatRows, (score: string) => string>> = {
  units: (score) => score,
  institutions: (score) => `round(${score}::numeric, 9)::float8`,
};
