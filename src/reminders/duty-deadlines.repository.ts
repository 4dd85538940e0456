import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Stage } from '../domain/lifecycle.js';
import type { DutyDeadline, DutySpan } from './duty-deadline.js';

@Injectable()
export class DutyDeadlinesRepository {
  constructor(private readonly reader: Reader) {}

  async ofUnit(unitId: string, span: DutySpan): Promise<DutyDeadline[]> {
    return this.reader.query<DutyDeadline[]>(`${OF_UNIT} ORDER BY deadline.due_on, deadline.id`, [
      ...values(span),
      unitId,
    ]);
  }

  /**
   * Everything where somebody has a part: in the unit, at the head of its institution, or in the evaluation. Whose duty each is,
   * is not asked here.
   *
   * @param national the stages whose windows concern the lead of the TPN and the secretariat.
   */
  async around(accountId: string, national: readonly Stage[], span: DutySpan): Promise<DutyDeadline[]> {
    return this.reader.query<DutyDeadline[]>(`${AROUND} ORDER BY deadline.due_on, deadline.id`, [
      ...values(span),
      accountId,
      national,
    ]);
  }

  /** A text that is another as soon as anything `ofUnit` gives is. */
  async stateOfUnit(unitId: string, span: DutySpan): Promise<string> {
    return this.state(`SELECT ${DIGEST} AS state FROM (${OF_UNIT}) deadline`, [...values(span), unitId]);
  }

  /** A text that is another as soon as anything `around` gives is, or anybody anywhere begins or ends to be something. */
  async stateAround(accountId: string, national: readonly Stage[], span: DutySpan): Promise<string> {
    const sql = `SELECT concat_ws(' ', ${DIGEST}, ${PEOPLE}) AS state FROM (${AROUND}) deadline`;
    return this.state(sql, [...values(span), accountId, national]);
  }

  private async state(sql: string, parameters: readonly unknown[]): Promise<string> {
    const [row] = await this.reader.query<{ state: string }[]>(sql, [...parameters]);
    return row?.state ?? '';
  }
}

function values({ from, to, closedBy }: DutySpan): readonly unknown[] {
  return [from, to, closedBy];
}

const SELECT = `
  SELECT deadline.id, deadline.kind, deadline.subject_id AS "subjectId", deadline.work_unit_id AS "workUnitId",
    deadline.assessment_id AS "assessmentId", deadline.due_on AS "dueOn", deadline.version, deadline.facts,
    deadline.set_at AS "setAt", deadline.closed_at AS "closedAt", unit.name AS "unitName",
    unit.institution_id AS "institutionId", coalesce((
      SELECT max(escalation) FROM reminder
      WHERE deadline_id = deadline.id AND version = deadline.version AND dispatched_at IS NOT NULL
    ), 0) AS escalation
  FROM deadline JOIN work_unit unit ON unit.id = deadline.work_unit_id`;

const IN_SPAN = `deadline.due_on BETWEEN $1 AND $2 AND (deadline.closed_at IS NULL OR deadline.closed_at > $3)`;

const OF_UNIT = `${SELECT} WHERE ${IN_SPAN} AND deadline.work_unit_id = $4`;

/** A union, for each of its parts has an index: one condition with OR would read every deadline there is. */
const AROUND = `
  ${SELECT} WHERE ${IN_SPAN} AND deadline.id IN (
    WITH held AS (
      SELECT role, work_unit_id, institution_id FROM appointment WHERE account_id = $4 AND ended_at IS NULL
    )
    SELECT due.id FROM held JOIN deadline due ON due.work_unit_id = held.work_unit_id
    UNION
    SELECT due.id FROM held JOIN work_unit place ON place.institution_id = held.institution_id
    JOIN deadline due ON due.work_unit_id = place.id WHERE held.role IN ('TPI_LEAD', 'INSTITUTION_HEAD')
    UNION
    SELECT due.id FROM evaluator_assignment assignment JOIN deadline due ON due.assessment_id = assignment.assessment_id
    WHERE assignment.account_id = $4 AND assignment.ended_at IS NULL
    UNION
    SELECT due.id FROM deadline due WHERE due.kind = 'STAGE_WINDOW' AND due.facts ->> 'stage' = ANY($5::text[])
      AND EXISTS (SELECT FROM held WHERE role IN ('TPN_LEAD', 'NATIONAL_SECRETARIAT'))
  )`;

const DIGEST = `md5(coalesce(string_agg(deadline::text, ',' ORDER BY deadline.id), ''))`;

/** None of these rows ever goes, and each ends once: so the counts alone tell of every change. A lead of an area may come back. */
const PEOPLE = `
  (SELECT count(*) || '/' || count(ended_at) FROM appointment),
  (SELECT count(*) || '/' || count(ended_at) || '/' || count(leads_since) || '/' || max(leads_since) FROM area_assignment),
  (SELECT count(*) || '/' || count(ended_at) FROM evaluator_assignment),
  (SELECT count(closed_at) FROM account)`;
