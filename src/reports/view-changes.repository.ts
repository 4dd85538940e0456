import { Injectable } from '@nestjs/common';
import { type HotStatement, HotStatements } from '../database/hot-statements.js';

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

export interface ViewState {
  readonly text: string;
  /** The cycle that was counted: the one that was asked for, or the latest; null where there is none, and where all are. */
  readonly cycleId: string | null;
}

@Injectable()
export class ViewChangesRepository {
  constructor(private readonly statements: HotStatements) {}

  /**
   * Its `text` is another one as soon as anything is committed that may change the view. It is also another one after the
   * database was started or put back from a backup, when counts may begin anew.
   */
  async stateOf({ subject, institutionIds, cycleId }: ViewQuestion): Promise<ViewState> {
    const cycle = subject === 'cycle' ? [cycleId] : [];
    const scope = institutionIds === null ? [] : [institutionIds];
    const statement = (institutionIds === null ? OF_NATION : OF_INSTITUTIONS)[subject];
    const [row] = await this.statements.query<ViewState>(statement, [...cycle, ...scope]);
    return row ?? { text: '', cycleId: null };
  }
}

const LATEST = `(
    SELECT cycle.id FROM cycle WHERE EXISTS (SELECT FROM assessment WHERE cycle_id = cycle.id) ORDER BY year DESC LIMIT 1
  )`;
const STATE = `'view_change'::regclass::oid, extract(epoch FROM pg_postmaster_start_time()), sum(changes)`;

/** Of the nation all is counted in rows without an institution, whose subjects begin so. */
const NATION = 'NATION ';

const ofAll = (scope: string, rows: string): HotStatement => ({
  name: `view-state-${scope}`,
  text: `SELECT concat_ws(' ', '${scope}', ${STATE}) AS text, NULL AS "cycleId" FROM view_change WHERE ${rows}`,
});

const ofCycle = (scope: string, rows: string): HotStatement => ({
  name: `view-state-${scope}`,
  text: `
  WITH asked AS MATERIALIZED (SELECT coalesce($1::uuid, ${LATEST})::text AS id)
  SELECT concat_ws(' ', '${scope}', ${STATE}, (SELECT id FROM asked)) AS text, (SELECT id FROM asked) AS "cycleId" FROM view_change WHERE ${rows}`,
});

const OF_NATION: Readonly<Record<ReportSubject, HotStatement>> = {
  everything: ofAll('nation', 'institution_id IS NULL'),
  awards: ofAll('nation-awards', `institution_id IS NULL AND about IN ('${NATION}NAMES', '${NATION}AWARDS')`),
  cycle: ofCycle(
    'nation-cycle',
    `institution_id IS NULL AND about IN ('CYCLES', '${NATION}NAMES', '${NATION}' || (SELECT id FROM asked))`,
  ),
};

const OF_INSTITUTIONS: Readonly<Record<ReportSubject, HotStatement>> = {
  everything: ofAll(
    'institutions',
    `(institution_id = ANY($1::uuid[]) OR institution_id IS NULL AND about = 'CYCLES')`,
  ),
  awards: ofAll('institutions-awards', `institution_id = ANY($1::uuid[]) AND about IN ('NAMES', 'AWARDS')`),
  cycle: ofCycle(
    'institutions-cycle',
    `(institution_id = ANY($2::uuid[]) AND about IN ('NAMES', (SELECT id FROM asked))
      OR institution_id IS NULL AND about = 'CYCLES')`,
  ),
};
