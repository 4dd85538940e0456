import { Injectable } from '@nestjs/common';
import type { Recipient } from '../access/recipient.js';
import { Reader } from '../database/reader.js';
import type { DutyHolder } from './duty-holders.js';

/** Somebody who is something at a place: a unit, an institution, an assessment, or the nation (null). */
export interface HolderRow extends Recipient {
  readonly holder: DutyHolder;
  readonly placeId: string | null;
}

/** Where to look. */
export interface Places {
  readonly unitIds: readonly string[];
  readonly institutionIds: readonly string[];
  readonly assessmentIds: readonly string[];
}

/** Reads across features who is what today: appointments, work teams, evaluators. */
@Injectable()
export class DutyHoldersRepository {
  constructor(private readonly reader: Reader) {}

  /** Everyone who may be told of something at these places, in one statement. */
  async at({ unitIds, institutionIds, assessmentIds }: Places): Promise<HolderRow[]> {
    return this.reader.query<HolderRow[]>(HOLDERS, [unitIds, institutionIds, assessmentIds]);
  }

  /** The units of which a person may be told anything; null: all of them. */
  async unitsAround(accountId: string): Promise<string[] | null> {
    const rows = await this.reader.query<{ units: string[] | null }[]>(UNITS_AROUND, [accountId]);
    return rows[0]?.units ?? null;
  }

  /** The institution whose office hours a person keeps: of the first role that has one; null for none. */
  async officeOf(accountId: string): Promise<string | null> {
    const rows = await this.reader.query<{ id: string }[]>(OFFICE, [accountId]);
    return rows[0]?.id ?? null;
  }
}

const HOLDERS = `
  WITH held AS (
    SELECT role AS holder, work_unit_id AS place_id, account_id FROM appointment
    WHERE work_unit_id = ANY($1::uuid[]) AND role IN ('UNIT_COORDINATOR', 'UNIT_HEAD') AND ended_at IS NULL
    UNION
    SELECT CASE WHEN area.leads_since IS NULL THEN 'AREA_MEMBER' ELSE part END, area.work_unit_id, area.account_id
    FROM area_assignment area CROSS JOIN (VALUES ('AREA_MEMBER'), ('AREA_LEAD')) parts (part)
    WHERE area.work_unit_id = ANY($1::uuid[]) AND area.ended_at IS NULL AND EXISTS (
      SELECT FROM appointment WHERE appointment.account_id = area.account_id
        AND appointment.work_unit_id = area.work_unit_id AND appointment.ended_at IS NULL
    )
    UNION
    SELECT role, institution_id, account_id FROM appointment
    WHERE institution_id = ANY($2::uuid[]) AND role IN ('TPI_LEAD', 'INSTITUTION_HEAD') AND ended_at IS NULL
    UNION
    SELECT assignment.layer || '_EVALUATOR', assignment.assessment_id, assignment.account_id
    FROM evaluator_assignment assignment
    JOIN assessment ON assessment.id = assignment.assessment_id JOIN work_unit unit ON unit.id = assessment.work_unit_id
    WHERE assignment.assessment_id = ANY($3::uuid[]) AND assignment.ended_at IS NULL AND EXISTS (
      SELECT FROM appointment WHERE appointment.account_id = assignment.account_id AND appointment.ended_at IS NULL
        AND CASE assignment.layer WHEN 'TPI' THEN role = 'TPI_MEMBER' AND appointment.institution_id = unit.institution_id
          ELSE role = 'TPN_EVALUATOR' END
    )
    UNION
    SELECT role, NULL, account_id FROM appointment
    WHERE role IN ('TPN_LEAD', 'NATIONAL_SECRETARIAT') AND ended_at IS NULL AND cardinality($3::uuid[]) > 0
  )
  SELECT held.holder, held.place_id AS "placeId", account.id, account.name, account.email
  FROM held JOIN account ON account.id = held.account_id
  WHERE account.closed_at IS NULL ORDER BY account.id`;

/** The same parts as in HOLDERS: nobody is one of them at any other unit. */
const UNITS_AROUND = `
  WITH held AS (
    SELECT role, work_unit_id, institution_id FROM appointment WHERE account_id = $1 AND ended_at IS NULL
  )
  SELECT CASE WHEN EXISTS (SELECT FROM held WHERE role IN ('TPN_LEAD', 'NATIONAL_SECRETARIAT')) THEN NULL ELSE ARRAY(
    SELECT work_unit_id FROM held WHERE work_unit_id IS NOT NULL
    UNION SELECT unit.id FROM held JOIN work_unit unit ON unit.institution_id = held.institution_id
    WHERE held.role IN ('TPI_LEAD', 'INSTITUTION_HEAD')
    UNION SELECT assessment.work_unit_id FROM evaluator_assignment assignment
    JOIN assessment ON assessment.id = assignment.assessment_id
    WHERE assignment.account_id = $1 AND assignment.ended_at IS NULL
  ) END AS units`;

const OFFICE = `
  SELECT coalesce(appointment.institution_id, unit.institution_id) AS id
  FROM appointment LEFT JOIN work_unit unit ON unit.id = appointment.work_unit_id
  WHERE appointment.account_id = $1 AND appointment.ended_at IS NULL
    AND coalesce(appointment.institution_id, unit.institution_id) IS NOT NULL
  ORDER BY appointment.appointed_at, appointment.id LIMIT 1`;
