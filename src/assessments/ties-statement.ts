/** Whether an account has ever answered for a unit; both are SQL. Answers are replaced, what is remembered of them is not. */
export function hasAnsweredFor(account: string, unit: string): string {
  return `EXISTS (
    SELECT FROM assessment any_cycle
    JOIN sheet ON sheet.assessment_id = any_cycle.id AND sheet.layer = 'UNIT'
    JOIN audit_event saved ON saved.subject_type = 'sheet' AND saved.subject_id = sheet.id::text
    WHERE any_cycle.work_unit_id = ${unit} AND saved.actor_id = ${account}
  )`;
}

/** The reason of a conflict of interest that an account has declared with a unit or its institution, or NULL; all are SQL. */
export function conflictWith(account: string, unit: string, institution: string): string {
  return `(
    SELECT conflict.reason FROM conflict_of_interest conflict
    WHERE conflict.account_id = ${account} AND conflict.ended_at IS NULL
      AND (conflict.work_unit_id = ${unit} OR conflict.institution_id = ${institution})
    LIMIT 1
  )`;
}
