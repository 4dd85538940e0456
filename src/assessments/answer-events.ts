import type { Change } from '../audit/change.js';
import type { Answer } from '../domain/answer.js';

/** An answer at one version, as the audit trail tells it. */
export interface AnswerState {
  readonly item: string;
  readonly value: Answer | null;
  readonly note: string;
  readonly version: number;
}

/** An answer that was written in a transaction. */
export interface AnswerChange {
  readonly sheetId: string;
  readonly before: AnswerState | null;
  readonly after: AnswerState;
}

interface AnswerAct {
  readonly assessmentId: string;
  readonly actorId: string;
  /** `answer`, unless it was carried over or confirmed. */
  readonly action?: string;
  readonly at: Date;
}

/** What the audit trail says of answers that were written: what they are from then on, and what they were. */
export function answerEvents(changes: readonly AnswerChange[], act: AnswerAct): Change[] {
  const { assessmentId, actorId, action = 'answer', at } = act;
  return changes.map(({ sheetId, before, after }) => {
    return { actorId, action, subject: ['sheet', sheetId], assessmentId, before, after, at };
  });
}
