import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { checkPredicates, type PredicateCheck } from '../domain/gates.js';
import { decidingLayer, isLayerDone, trackOf } from '../domain/lifecycle.js';
import type { BlankPolicy } from '../domain/scored-nodes.js';
import { type Scorecard, scoreSheet } from '../domain/scoring.js';
import { worksheetWarnings } from '../domain/worksheet.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { AssessmentRow } from './assessment-row.js';
import { Holdings } from './holdings.service.js';
import { MemberAreas } from './member-areas.service.js';
import type { Answer, Sheet } from './sheet.entity.js';
import { valuesOf } from './sheets.repository.js';
import { Sheets } from './sheets.service.js';

/** What one sheet scores, and what that means for each predicate. */
export interface SheetScore {
  /** The cycle's year. */
  readonly year: number;
  readonly scorecard: Scorecard;
  readonly checks: readonly PredicateCheck[];
  readonly warnings: readonly string[];
  /** Items whose answers were carried over and count here, but not for the submission until they are confirmed. */
  readonly toConfirm: readonly string[];
}

/** In which view, and when; null for now. */
export interface ScoreQuestion {
  readonly blanks: BlankPolicy;
  readonly at: Date | null;
}

@Injectable()
export class SheetScores {
  constructor(
    private readonly readable: Sheets,
    private readonly memberAreas: MemberAreas,
    private readonly instruments: Instruments,
    private readonly holdings: Holdings,
  ) {}

  /**
   * Scores a sheet. The gates look at the zero view whatever view is asked for, and are provisional on every sheet but the
   * deciding one, once its layer is done: the TPN's, or the TPI's where the institution determines (rules, section 7). What the
   * unit held at a past moment is not told.
   *
   * @throws SheetNotFound, MomentRefused
   */
  async of(actor: Actor, sheetId: string, { blanks, at }: ScoreQuestion): Promise<SheetScore> {
    const { sheet, assessment, answers: rows } = await this.readable.stateOf(actor, sheetId, at);
    const instrument = this.instruments.get(assessment.instrumentId);
    const answers = valuesOf(rows);
    const scorecard = scoreSheet(instrument, answers, blanks);
    const holding = at === null ? await this.holdings.at(assessment.unitId, assessment.cycleId) : undefined;
    const checks = checkPredicates(instrument, scoreSheet(instrument, answers, 'zero'), holding);
    const isReadable = await this.memberAreas.readableItems(actor, sheetId);
    return {
      year: assessment.year,
      scorecard: withNodesOf(scorecard, (code) => !instrument.items.has(code) || isReadable(code)),
      checks: checks.map((check) => ({ ...check, provisional: check.provisional || !decides(sheet, assessment) })),
      warnings: worksheetWarnings(instrument, answers),
      toConfirm: toConfirm(rows).filter(isReadable),
    };
  }
}

function decides({ layer, isConsensus }: Sheet, assessment: AssessmentRow): boolean {
  return isConsensus && layer === decidingLayer(trackOf(assessment)) && isLayerDone(layer, assessment.stage);
}

function toConfirm(rows: readonly Answer[]): readonly string[] {
  return rows.filter(({ toConfirmFrom }) => toConfirmFrom !== null).map(({ itemCode }) => itemCode);
}

function withNodesOf(scorecard: Scorecard, isShown: (code: string) => boolean): Scorecard {
  return { ...scorecard, nodes: new Map([...scorecard.nodes].filter(([code]) => isShown(code))) };
}
