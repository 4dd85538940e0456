import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Answer } from '../domain/answer.js';
import type { LayerScore } from './layer-score.entity.js';

/** The score of a finished layer, with the answers that it is of, both of one moment. */
export interface KeptScore extends Omit<LayerScore, 'scoredAt'> {
  readonly instrumentId: string;
  readonly year: number;
  readonly unitCode: string;
  readonly institutionCode: string;
  /** By item; a blank is null. */
  readonly answers: Readonly<Record<string, Answer | null>>;
}

const PAGE = 250;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Every score that is kept, for whoever checks them. */
@Injectable()
export class KeptScoresRepository {
  constructor(private readonly reader: Reader) {}

  /** One page in memory at a time. What is scored meanwhile comes or does not. */
  async *all(): AsyncIterable<KeptScore> {
    for (let [assessmentId, layer] = [BEFORE_ALL, '']; ;) {
      const page = await this.reader.query<KeptScore[]>(KEPT, [assessmentId, layer, PAGE]);
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      ({ assessmentId, layer } = last);
    }
  }
}

const KEPT = `
  SELECT score.assessment_id AS "assessmentId", score.layer, score.total, score.levers, score.results,
    score.area_shares AS "areaShares", score.gates, score.needs_ruling AS "needsRuling", score.item_values AS "itemValues",
    cycle.instrument_id AS "instrumentId", cycle.year, unit.code AS "unitCode", institution.code AS "institutionCode",
    coalesce((
      SELECT json_object_agg(answer.item_code, answer.value) FROM sheet JOIN answer ON answer.sheet_id = sheet.id
      WHERE sheet.assessment_id = score.assessment_id AND sheet.layer = score.layer AND sheet.is_consensus
    ), '{}') AS answers
  FROM layer_score score
  JOIN assessment ON assessment.id = score.assessment_id
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  WHERE (score.assessment_id, score.layer) > ($1, $2)
  ORDER BY score.assessment_id, score.layer LIMIT $3`;
