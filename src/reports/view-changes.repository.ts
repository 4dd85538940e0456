import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';

/** What a report is made of, besides names and cycles: one cycle's assessments, awards, or everything there is. */
export type ReportSubject = 'cycle' | 'awards' | 'everything';

/** What somebody is shown, as far as its changes are counted. */
export interface ViewQuestion {
  readonly subject: ReportSubject;
  /** null for the nation. */
  readonly institutionIds: readonly string[] | null;
  /** null for the latest with an assessment; counts only where the subject is a cycle. */
  readonly cycleId: string | null;
}

@Injectable()
export class ViewChangesRepository {
  constructor(private readonly reader: Reader) {}

  /**
   * A text that is another one as soon as anything is committed that may change the view. It is also another one after the
   * database was started or put back from a backup, when counts may begin anew.
   */
  async stateOf({ subject, institutionIds, cycleId }: ViewQuestion): Promise<string> {
    const sql = subject === 'cycle' ? OF_CYCLE : OF_ALL;
    const values = subject === 'cycle' ? [institutionIds, cycleId] : [institutionIds, subject === 'awards'];
    const [row] = await this.reader.query<{ state: string }[]>(sql, values);
    return row?.state ?? '';
  }
}

const LATEST = `(
    SELECT cycle.id FROM cycle WHERE EXISTS (SELECT FROM assessment WHERE cycle_id = cycle.id) ORDER BY year DESC LIMIT 1
  )`;
const STATE = `'view_change'::regclass::oid, extract(epoch FROM pg_postmaster_start_time()), sum(changes)`;
const WITHIN = '($1::uuid[] IS NULL OR institution_id IS NULL OR institution_id = ANY($1::uuid[]))';

const OF_CYCLE = `
  WITH asked AS MATERIALIZED (SELECT coalesce($2::uuid, ${LATEST})::text AS id)
  SELECT concat_ws(' ', ${STATE}, (SELECT id FROM asked)) AS state FROM view_change
  WHERE about IN ('NAMES', 'CYCLES', (SELECT id FROM asked)) AND ${WITHIN}`;

const OF_ALL = `
  SELECT concat_ws(' ', ${STATE}) AS state FROM view_change
  WHERE (NOT $2::boolean OR about IN ('NAMES', 'AWARDS')) AND ${WITHIN}`;
