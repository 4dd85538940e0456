import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Passes } from '../assessments/passes.service.js';
import type { PassMember, Voice } from '../assessments/pass-rows.js';
import { Sheets } from '../assessments/sheets.service.js';
import type { Answer } from '../domain/answer.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { PassNotFound } from './evaluations.errors.js';

/** An item that the evaluators of a layer do not agree on, and what the lead has settled on. */
export interface Difference {
  readonly item: string;
  readonly voices: readonly Voice[];
  /** null while it is not settled. */
  readonly settled: Voice | null;
}

export interface PassComparison {
  readonly layer: EvaluatingLayer;
  readonly round: number;
  readonly closedAt: Date | null;
  readonly members: readonly PassMember[];
  /** In the order of the worksheet's codes; empty until the pass is closed, and for those who may not see its sheets. */
  readonly differences: readonly Difference[];
}

/** How far a first pass is, and, once it is closed, where its evaluators differ. */
@Injectable()
export class PassComparisons {
  constructor(
    private readonly assessments: Assessments,
    private readonly sheets: Sheets,
    private readonly passes: Passes,
  ) {}

  /** Throws AssessmentNotFound, PassNotFound. */
  async of(actor: Actor, assessmentId: string, layer: EvaluatingLayer): Promise<PassComparison> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const pass = await this.passes.findLatest(assessment.id, layer);
    if (pass === null) throw new PassNotFound(layer);
    const { round, closedAt } = pass;
    const members = await this.passes.members(assessment.id, layer);
    const differences = closedAt === null ? [] : await this.differences(actor, assessment, layer);
    return { layer, round, closedAt, members, differences };
  }

  private async differences(
    actor: Actor,
    assessment: AssessmentRow,
    layer: EvaluatingLayer,
  ): Promise<readonly Difference[]> {
    const sheets = (await this.sheets.visibleOf(actor, assessment)).filter((sheet) => sheet.layer === layer);
    const own = sheets.filter(({ isConsensus, submittedAt }) => !isConsensus && submittedAt !== null);
    const consensus = sheets.find(({ isConsensus }) => isConsensus);
    const voices = await this.passes.voices(assessment.id, layer);
    return [...new Set(voices.map(({ item }) => item))].flatMap((item) => {
      const all = voices.filter((voice) => voice.item === item);
      const said = all.filter(({ sheetId, value }) => value !== null && own.some((sheet) => sheet.id === sheetId));
      const settled = all.find(({ sheetId, value }) => value !== null && sheetId === consensus?.id) ?? null;
      return isUnanimous(said, own.length) ? [] : [{ item, voices: said, settled }];
    });
  }
}

function isUnanimous(said: readonly Voice[], sheets: number): boolean {
  return said.length === sheets && new Set(said.map(({ value }) => judged(value))).size <= 1;
}

/** What of an answer must agree: the reason of a ruling need not. */
function judged(value: Answer | null): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { ruling, ...counts } = value;
  const ruled = typeof ruling === 'object' ? ruling.value : null;
  return JSON.stringify([Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)), ruled]);
}
