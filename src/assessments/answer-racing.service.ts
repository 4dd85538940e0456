import { Injectable } from '@nestjs/common';
import { AuditSealing } from '../audit/audit-sealing.js';
import type { Change } from '../audit/change.js';
import { Grouped } from '../common/grouped.js';
import { type AnswerState, answerEvents } from './answer-events.js';
import { AnswerSavingRepository, type AnswerToSave, type Saving, type SealedSave } from './answer-saving.repository.js';
import { SheetMemory } from './sheet-memory.js';
import { MOST_TOGETHER } from './saving-statements.js';
import type { SheetContent } from './sheet-content.js';

/** So often the next place in the chain may be another process's; then it is queued for. */
const MOST_RACES = 3;

/** Saving an answer without waiting for anybody: it holds if nothing has come between. On each sheet one at a time. */
@Injectable()
export class AnswerRacing {
  private readonly free = new Grouped((saves: readonly SealedSave[]) => this.answers.saveFree(saves), MOST_TOGETHER);

  constructor(
    private readonly answers: AnswerSavingRepository,
    private readonly sealing: AuditSealing,
    private readonly memory: SheetMemory,
  ) {}

  /**
   * One round trip where the sheet is remembered, else two; one more each time that somebody else was quicker. Answers the sheet with the
   * answer in it; 'overtaken' when others were quicker again and again.
   */
  async save(saving: Saving, answer: AnswerToSave): Promise<SheetContent | 'refused' | 'overtaken'> {
    const remembered = this.memory.find(saving.sheet.id);
    // What is remembered may be older than what the person has seen: nobody is refused for that.
    let sheet = remembered && isMeant(remembered, answer) ? remembered : await this.answers.contentOf(saving.sheet);
    for (let race = 0; race < MOST_RACES; race += 1) {
      if (!isMeant(sheet, answer)) return 'refused';
      const outcome = await this.saveOn(sheet, saving, answer);
      if (outcome === 'refused') return outcome;
      if (outcome === 'saved') return sheet;
      sheet = outcome;
    }
    return 'overtaken';
  }

  private async saveOn(sheet: SheetContent, saving: Saving, answer: AnswerToSave) {
    const { item, value, note } = answer;
    const { head } = sheet;
    const before = sheet.answerTo(item);
    const after = { item, value, note, version: (before?.version ?? 0) + 1 };
    const event = this.sealing.seal(this.sealing.eventOf(changeOf(saving, before, after)), head);
    const save = { saving, answer, event, head };
    const outcome = (await this.free.do(save)) ? 'saved' : await this.answers.save(save);
    if (outcome === 'saved') {
      sheet.take(after, event);
      this.memory.keep(saving.sheet.id, sheet);
    } else this.memory.forget(saving.sheet.id);
    return outcome;
  }
}

/** Whether the answer is given over the one that is there. */
function isMeant(sheet: SheetContent, { item, expectedVersion }: AnswerToSave): boolean {
  return (sheet.answerTo(item)?.version ?? null) === expectedVersion;
}

function changeOf({ sheet, accountId, now }: Saving, before: AnswerState | null, after: AnswerState): Change {
  const act = { assessmentId: sheet.assessmentId, actorId: accountId, at: now };
  return answerEvents([{ sheetId: sheet.id, before, after }], act)[0] as Change;
}
