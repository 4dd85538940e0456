import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Answer } from '../domain/answer.js';
import type { Predicate } from '../domain/instrument.js';

/** A unit as it was proposed to the ministry: what was true of it on that day, whatever has changed since. */
export interface SealedProposal {
  readonly assessmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly target: Predicate;
  readonly isAffirmative: boolean;
  /** When the unit's sheet was sealed, and with it the evidence. */
  readonly unitSealedAt: Date;
}

export interface SealedAnswer {
  readonly layer: 'UNIT' | 'TPI';
  readonly item: string;
  readonly value: Answer | null;
  readonly note: string;
}

@Injectable()
export class SealedProposalsRepository {
  constructor(private readonly reader: Reader) {}

  /** What an institution has proposed to the ministry in a cycle, by name. */
  async of(cycleId: string, institutionId: string): Promise<SealedProposal[]> {
    return this.reader.query<SealedProposal[]>(`${SELECT} ORDER BY "unitName", unit.id`, [cycleId, institutionId]);
  }

  async find(cycleId: string, institutionId: string, unitId: string): Promise<SealedProposal | null> {
    const rows = await this.reader.query<SealedProposal[]>(`${SELECT} AND unit.id = $3`, [
      cycleId,
      institutionId,
      unitId,
    ]);
    return rows[0] ?? null;
  }

  /** The answers of the unit, and what its internal team settled on. */
  async answersOf(assessmentId: string): Promise<SealedAnswer[]> {
    return this.reader.query<SealedAnswer[]>(
      `SELECT sheet.layer, answer.item_code AS item, answer.value, answer.note
       FROM sheet JOIN answer ON answer.sheet_id = sheet.id
       WHERE sheet.assessment_id = $1 AND sheet.layer IN ('UNIT', 'TPI') AND sheet.is_consensus
         AND sheet.sealed_at IS NOT NULL`,
      [assessmentId],
    );
  }
}

/**
 * Once a unit is proposed no sheet of these two layers opens again. Whom an institution determines itself (WBK Mandiri) it does not
 * propose to the ministry. Proposals from before names were kept with them say the name of now.
 */
const SELECT = `
  SELECT assessment.id AS "assessmentId", unit.id AS "unitId", coalesce(proposed.facts->>'unitName', unit.name) AS "unitName",
    assessment.target, coalesce((proposed.facts->>'isAffirmative')::boolean, false) AS "isAffirmative",
    sheet.sealed_at AS "unitSealedAt"
  FROM assessment
  JOIN work_unit unit ON unit.id = assessment.work_unit_id AND unit.institution_id = $2
  JOIN sheet ON sheet.assessment_id = assessment.id AND sheet.layer = 'UNIT' AND sheet.is_consensus
  JOIN assessment_transition proposed ON proposed.assessment_id = assessment.id AND proposed.move = 'propose'
  WHERE assessment.cycle_id = $1 AND assessment.determined_by = 'MINISTER' AND sheet.sealed_at IS NOT NULL`;
