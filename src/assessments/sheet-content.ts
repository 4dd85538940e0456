import type { ChainHead } from '../audit/audit-sealing.js';
import type { Answer } from '../domain/answer.js';
import type { AnswerState } from './answer-events.js';

/** What an answer takes beside its note, in bytes, about. */
const ANSWER_BYTES = 320;

/** A sheet as the last event of its assessment in the audit trail left it. */
export class SheetContent {
  private readonly answers = new Map<string, AnswerState>();
  private readonly counted = new Map<string, Answer>();
  private bytes = ANSWER_BYTES;

  constructor(
    private last: ChainHead,
    answers: readonly AnswerState[],
  ) {
    for (const answer of answers) this.put(answer);
  }

  /** That last event. */
  get head(): ChainHead {
    return this.last;
  }

  /** The answers that count, by item code: those that were not taken back. */
  get values(): ReadonlyMap<string, Answer> {
    return this.counted;
  }

  /** About what it takes, in bytes. */
  get size(): number {
    return this.bytes;
  }

  answerTo(item: string): AnswerState | null {
    return this.answers.get(item) ?? null;
  }

  /** An answer was saved, as this event tells. */
  take(answer: AnswerState, { seq, mac }: ChainHead): void {
    this.put(answer);
    this.last = { seq, mac };
  }

  private put(answer: AnswerState): void {
    const { item, value, note } = answer;
    const before = this.answers.get(item);
    this.bytes += before === undefined ? ANSWER_BYTES + 2 * note.length : 2 * (note.length - before.note.length);
    this.answers.set(item, answer);
    if (value === null) this.counted.delete(item);
    else this.counted.set(item, value);
  }
}
