/** SQL: every role that the row `account` holds on a day (`today`: a parameter), as an actor has them. */
export const heldRoles = (today: string) => `coalesce((
      SELECT json_agg(json_build_object('role', role, 'institutionId', institution_id, 'unitId', work_unit_id) ORDER BY appointed_at)
      FROM appointment WHERE account_id = account.id AND ended_at IS NULL AND (until_on IS NULL OR until_on >= ${today})
    ), '[]')`;
