import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Predicate } from '../domain/instrument.js';
import type { Stage } from '../domain/lifecycle.js';

/** A unit on its way to a proposal, or proposed, as far as one statement tells. */
export interface CandidateRow {
  readonly assessmentId: string;
  readonly cycleId: string;
  readonly instrumentId: string;
  readonly institutionId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly stage: Stage;
  readonly target: Predicate;
  readonly isSelfDetermined: boolean;
  readonly isProposed: boolean;
  readonly sealedName: string | null;
  readonly isSealedAffirmative: boolean;
  /** Codes of the items that have an answer. */
  readonly unitAnswered: readonly string[];
  readonly tpiAnswered: readonly string[];
}

@Injectable()
export class PreflightRepository {
  constructor(private readonly reader: Reader) {}

  /** The units of an institution that take part in a cycle to be proposed, by name. */
  async candidates(cycleId: string, institutionId: string): Promise<CandidateRow[]> {
    return this.reader.query<CandidateRow[]>(CANDIDATES, [cycleId, institutionId]);
  }

  /** How many units an institution may propose; null while nobody has recorded it. */
  async quotaOf(cycleId: string, institutionId: string): Promise<number | null> {
    const rows = await this.reader.query<{ quota: number }[]>(
      'SELECT quota FROM institution_standing WHERE cycle_id = $1 AND institution_id = $2',
      [cycleId, institutionId],
    );
    return rows[0]?.quota ?? null;
  }

  /** The institutions that have units on their way in a cycle, by name; where one is named, by its id or name, it alone. */
  async institutionsIn(
    cycleId: string,
    named: string | null,
  ): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.reader.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM institution WHERE EXISTS (
         SELECT FROM assessment JOIN work_unit unit ON unit.id = work_unit_id
         WHERE cycle_id = $1 AND assessment.kind = 'PROPOSAL' AND unit.institution_id = institution.id
       ) AND ($2::text IS NULL OR id::text = lower($2) OR lower(name) = lower($2)) ORDER BY name, id`,
      [cycleId, named],
    );
  }
}

const answeredIn = (layer: string) => `ARRAY(
    SELECT answer.item_code FROM sheet JOIN answer ON answer.sheet_id = sheet.id
    WHERE sheet.assessment_id = assessment.id AND sheet.layer = '${layer}' AND sheet.is_consensus AND answer.value IS NOT NULL
  )`;

const CANDIDATES = `
  SELECT assessment.id AS "assessmentId", cycle.id AS "cycleId", cycle.instrument_id AS "instrumentId",
    unit.institution_id AS "institutionId", unit.id AS "unitId", unit.name AS "unitName", assessment.stage, assessment.target,
    assessment.determined_by = 'INSTITUTION' AS "isSelfDetermined", proposed.id IS NOT NULL AS "isProposed",
    proposed.facts->>'unitName' AS "sealedName",
    coalesce((proposed.facts->>'isAffirmative')::boolean, false) AS "isSealedAffirmative",
    ${answeredIn('UNIT')} AS "unitAnswered", ${answeredIn('TPI')} AS "tpiAnswered"
  FROM assessment
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id AND unit.institution_id = $2
  LEFT JOIN assessment_transition proposed ON proposed.assessment_id = assessment.id AND proposed.move = 'propose'
  WHERE assessment.cycle_id = $1 AND assessment.kind = 'PROPOSAL'
  ORDER BY unit.name, unit.id`;
