import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { needsEvidence } from '../domain/evidence-need.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { AssessmentRow } from './assessment-row.js';
import { type AttachedEvidence, EvidenceOnItems } from './attached-evidence.js';
import { LayerCompletion } from './layer-completion.service.js';
import type { HandedIn } from './sealed-content.js';
import type { Answer } from './sheet.entity.js';
import { SheetsRepository, valuesOf } from './sheets.repository.js';
import { AnswersUnconfirmed, EvidenceMissing } from './submissions.errors.js';

/** Whether a unit has done all that its submission asks for. */
@Injectable()
export class SubmissionReadiness {
  constructor(
    private readonly completion: LayerCompletion,
    private readonly sheets: SheetsRepository,
    private readonly evidence: EvidenceOnItems,
    private readonly instruments: Instruments,
  ) {}

  /**
   * What is handed in, with the unit's sheet locked: nothing of it changes any more.
   *
   * @throws ItemsUnanswered, AnswersUnconfirmed, EvidenceMissing
   */
  async assertReady(tx: Tx, assessment: AssessmentRow): Promise<HandedIn> {
    const scorecard = await this.completion.assertComplete(tx, assessment, 'UNIT');
    const answers = await this.sheets.consensusAnswers(tx, assessment.id, 'UNIT');
    this.assertConfirmed(assessment, answers);
    const evidence = await this.evidence.of(assessment.id);
    this.assertEvidenced(assessment, answers, evidence);
    return { answers, evidence, scorecard };
  }

  private assertConfirmed({ instrumentId }: AssessmentRow, answers: readonly Answer[]): void {
    const carried = new Set(
      answers.filter(({ toConfirmFrom }) => toConfirmFrom !== null).map(({ itemCode }) => itemCode),
    );
    const items = [...this.instruments.get(instrumentId).items.keys()].filter((code) => carried.has(code));
    if (items.length > 0) throw new AnswersUnconfirmed(items);
  }

  private assertEvidenced(
    { instrumentId }: AssessmentRow,
    rows: readonly Answer[],
    attached: readonly AttachedEvidence[],
  ) {
    const answers = valuesOf(rows);
    const shown = new Set(attached.map(({ item }) => item));
    const missing = [...this.instruments.get(instrumentId).items.values()].filter((item) => {
      const answer = answers.get(item.code);
      return answer !== undefined && needsEvidence(item, answer) && !shown.has(item.code);
    });
    if (missing.length > 0) throw new EvidenceMissing(missing.map(({ code }) => code));
  }
}
