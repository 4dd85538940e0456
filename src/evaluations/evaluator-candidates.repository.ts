import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { conflictWith, hasAnsweredFor } from '../assessments/ties-statement.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { WORK_OF_OTHERS } from './evaluators.repository.js';

/** Somebody of a team, and what speaks against their evaluating one assessment. */
export interface CandidateRow {
  readonly accountId: string;
  readonly name: string;
  readonly isAssigned: boolean;
  /** Other assessments of the cycle they have at work in the layer. */
  readonly load: number;
  /** They have a role in the unit, or have answered for it. */
  readonly isOfUnit: boolean;
  /** The reason of a declared conflict of interest; null without one. */
  readonly conflict: string | null;
}

/** $1 the assessment, $2 the layer, $3 today. */
const CANDIDATES = `SELECT account.id AS "accountId", account.name, EXISTS (
     SELECT FROM evaluator_assignment mine
     WHERE mine.assessment_id = this.id AND mine.layer = $2 AND mine.account_id = account.id AND mine.ended_at IS NULL
   ) AS "isAssigned", (
     SELECT count(*)::int ${WORK_OF_OTHERS} AND assignment.account_id = account.id AND assignment.layer = $2
   ) AS load, EXISTS (
     SELECT FROM appointment of_unit
     WHERE of_unit.account_id = account.id AND of_unit.work_unit_id = unit.id AND of_unit.ended_at IS NULL
   ) OR ${hasAnsweredFor('account.id', 'unit.id')} AS "isOfUnit",
   ${conflictWith('account.id', 'unit.id', 'unit.institution_id')} AS conflict
 FROM assessment this JOIN work_unit unit ON unit.id = this.work_unit_id
 JOIN account ON account.closed_at IS NULL AND EXISTS (
   SELECT FROM appointment WHERE appointment.account_id = account.id AND appointment.ended_at IS NULL
     AND (appointment.until_on IS NULL OR appointment.until_on >= $3) AND CASE $2
     WHEN 'TPI' THEN appointment.role = 'TPI_MEMBER' AND appointment.institution_id = unit.institution_id
     ELSE appointment.role = 'TPN_EVALUATOR' END
 )
 WHERE this.id = $1 ORDER BY account.name, account.id`;

@Injectable()
export class EvaluatorCandidatesRepository {
  constructor(private readonly reader: Reader) {}

  /** The team of a layer, by name: of the unit's own institution for the TPI. One statement, however many they are. */
  async of(assessmentId: string, layer: EvaluatingLayer, today: CalendarDate): Promise<CandidateRow[]> {
    return this.reader.query<CandidateRow[]>(CANDIDATES, [assessmentId, layer, today]);
  }
}
