import { Injectable } from '@nestjs/common';
import type { Answer, Answers } from '../domain/answer.js';
import type { Layer } from '../domain/lifecycle.js';
import { Instruments } from '../instruments/instruments.service.js';
import { type KeptScore, KeptScoresRepository } from './kept-scores.repository.js';
import { differingFigures, figuresOf, type LayerFigures } from './layer-figures.js';

/** So many are named; where all are wrong nobody needs a longer list. */
const MOST_FAULTS = 100;

/** A kept score that is not what its answers come to. */
export interface ScoreFault {
  readonly institutionCode: string;
  readonly unitCode: string;
  readonly year: number;
  readonly layer: Layer;
  readonly assessmentId: string;
  /** What differs; `total` is said for all of them. */
  readonly figures: readonly (keyof LayerFigures)[];
  /** In points, 0..100: as it is kept, and what the answers come to. */
  readonly keptTotal: number;
  readonly total: number;
}

export interface ScoreReport {
  /** How many were scored anew. */
  readonly scores: number;
  /** How many of them differ; the first hundred are named. */
  readonly differing: number;
  readonly faults: readonly ScoreFault[];
}

/** Scores every finished layer anew, and compares what is kept of it: what leadership sees is read from that, and never from answers. */
@Injectable()
export class ScoreVerification {
  constructor(
    private readonly kept: KeptScoresRepository,
    private readonly instruments: Instruments,
  ) {}

  /** Reads each answer once, and changes nothing. */
  async verify(): Promise<ScoreReport> {
    const faults: ScoreFault[] = [];
    let [scores, differing] = [0, 0];
    for await (const score of this.kept.all()) {
      scores += 1;
      const fault = this.faultOf(score);
      if (fault === null) continue;
      differing += 1;
      if (faults.length < MOST_FAULTS) faults.push(fault);
    }
    return { scores, differing, faults };
  }

  private faultOf(kept: KeptScore): ScoreFault | null {
    const scored = figuresOf(this.instruments.get(kept.instrumentId), answersOf(kept));
    const figures = differingFigures(kept, scored);
    if (figures.length === 0) return null;
    const { institutionCode, unitCode, year, layer, assessmentId } = kept;
    const totals = { keptTotal: kept.total, total: scored.total };
    return { institutionCode, unitCode, year, layer, assessmentId, figures, ...totals };
  }
}

function answersOf(kept: KeptScore): Answers {
  const answers = new Map<string, Answer>();
  for (const [item, value] of Object.entries(kept.answers)) if (value !== null) answers.set(item, value);
  return answers;
}
