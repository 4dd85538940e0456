/** The filter of units (`unitFilterValues`, the first four parameters) over `overview`, as far as it is about institutions. */
export const OF_THEIR_INSTITUTIONS = `(
  ($1::uuid[] IS NULL OR overview.institution_id = ANY($1::uuid[]))
  AND ($2::uuid IS NULL OR overview.institution_id = $2)
  AND ($3::text IS NULL OR overview.institution_id IN (SELECT id FROM institution WHERE kind = $3))
)`;

/**
 * The whole filter over `overview`, a row of `assessment_overview`. Names are looked at only where something is searched for: a report
 * of the nation joins no unit to find that it is in view.
 */
export const OF_OVERVIEWS = `(
  ${OF_THEIR_INSTITUTIONS}
  AND ($4::text = '' OR overview.work_unit_id IN (
    SELECT unit.id FROM work_unit unit JOIN institution ON institution.id = unit.institution_id
    WHERE strpos(lower(unit.name || ' ' || institution.name), lower($4)) > 0
  ))
)`;
