/** SQL that joins what was found last, as `looked`, to a version of evidence called `version`; NULLs for what is no link. */
export const LAST_LINK_CHECK = `
  LEFT JOIN LATERAL (
    SELECT status, checked_at FROM evidence_link_check
    WHERE evidence_id = version.evidence_id AND no = version.no AND checked_at IS NOT NULL
    ORDER BY due_on DESC, id DESC LIMIT 1
  ) looked ON version.url IS NOT NULL`;
