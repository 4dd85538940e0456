import { Injectable } from '@nestjs/common';
import { conflictWith, hasAnsweredFor } from '../assessments/ties-statement.js';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { WORK_OF_OTHERS } from './evaluators.repository.js';

/** Somebody who is to evaluate an assessment, by their address. */
export interface WantedEvaluator {
  readonly assessmentId: string;
  readonly layer: EvaluatingLayer;
  readonly email: string;
}

/** What is so between an assessment, somebody of the team of a layer, and whoever is to choose them. */
export interface TiesOfWanted extends WantedEvaluator {
  /** null where nobody of the team has this address. */
  readonly accountId: string | null;
  readonly name: string | null;
  readonly isAssigned: boolean;
  /** Other assessments of the cycle they have at work in the layer. */
  readonly load: number;
  /** They have a role in the unit, or have answered for it. */
  readonly isOfUnit: boolean;
  readonly hasConflict: boolean;
  /** Whether the latest first pass of the layer is over. */
  readonly isPassClosed: boolean;
  /** Whether whoever chooses has a role in the unit, has answered for it, or has declared a conflict of interest. */
  readonly isChooserTied: boolean;
}

const isOf = (account: string) => `EXISTS (
     SELECT FROM appointment of_unit WHERE of_unit.account_id = ${account} AND of_unit.work_unit_id = unit.id
       AND of_unit.ended_at IS NULL AND (of_unit.until_on IS NULL OR of_unit.until_on >= $5)
   ) OR ${hasAnsweredFor(account, 'unit.id')}`;
const conflictOf = (account: string) => `${conflictWith(account, 'unit.id', 'unit.institution_id')} IS NOT NULL`;

/** $1 assessments, $2 layers, $3 addresses, $4 who chooses, $5 today. */
const TIES = `SELECT asked.assessment_id AS "assessmentId", asked.layer, asked.email, account.id AS "accountId", account.name,
   EXISTS (
     SELECT FROM evaluator_assignment mine
     WHERE mine.assessment_id = this.id AND mine.layer = asked.layer AND mine.account_id = account.id AND mine.ended_at IS NULL
   ) AS "isAssigned", (
     SELECT count(*)::int ${WORK_OF_OTHERS} AND assignment.account_id = account.id AND assignment.layer = asked.layer
   ) AS load,
   account.id IS NOT NULL AND (${isOf('account.id')}) AS "isOfUnit",
   account.id IS NOT NULL AND ${conflictOf('account.id')} AS "hasConflict",
   coalesce((
     SELECT pass.closed_at IS NOT NULL FROM layer_pass pass
     WHERE pass.assessment_id = this.id AND pass.layer = asked.layer ORDER BY pass.round DESC LIMIT 1
   ), false) AS "isPassClosed",
   (${isOf('$4')}) OR ${conflictOf('$4')} AS "isChooserTied"
 FROM unnest($1::uuid[], $2::text[], $3::text[]) AS asked (assessment_id, layer, email)
 JOIN assessment this ON this.id = asked.assessment_id JOIN work_unit unit ON unit.id = this.work_unit_id
 LEFT JOIN account ON lower(account.email) = lower(asked.email) AND account.closed_at IS NULL AND EXISTS (
   SELECT FROM appointment WHERE appointment.account_id = account.id AND appointment.ended_at IS NULL
     AND (appointment.until_on IS NULL OR appointment.until_on >= $5) AND CASE asked.layer
     WHEN 'TPI' THEN appointment.role = 'TPI_MEMBER' AND appointment.institution_id = unit.institution_id
     ELSE appointment.role = 'TPN_EVALUATOR' END
 )`;

@Injectable()
export class AssignmentOutlooksRepository {
  constructor(private readonly reader: Reader) {}

  /** One statement, however many are wanted. */
  async of(chooserId: string, wanted: readonly WantedEvaluator[], today: CalendarDate): Promise<TiesOfWanted[]> {
    const columns = [
      wanted.map(({ assessmentId }) => assessmentId),
      wanted.map(({ layer }) => layer),
      wanted.map(({ email }) => email),
    ];
    return this.reader.query<TiesOfWanted[]>(TIES, [...columns, chooserId, today]);
  }
}
