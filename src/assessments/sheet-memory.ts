import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { ChainHead } from '../audit/audit-sealing.js';
import type { Answer } from '../domain/answer.js';
import type { AnswerState } from './answer-events.js';

/** A sheet as it was when the audit trail's last event of its assessment was `head`. */
export interface SheetState {
  readonly head: ChainHead;
  /** By item code. */
  readonly answers: ReadonlyMap<string, AnswerState>;
}

/** About what all that is remembered takes, in bytes. */
const MOST_BYTES = 48 * 2 ** 20;
/** What an answer takes beside its note. */
const ANSWER_BYTES = 320;

/**
 * Sheets that this process has just saved on. What it remembers is as good as read, without asking: whoever changes an answer adds an event
 * to the chain of its assessment, and an event that does not follow the head remembered here is refused by the database.
 */
@Injectable()
export class SheetMemory {
  private readonly states = new LRUCache<string, SheetState>({ maxSize: MOST_BYTES, sizeCalculation: bytesOf });

  find(sheetId: string): SheetState | undefined {
    return this.states.get(sheetId);
  }

  /** Answers what it is given. */
  keep(sheetId: string, state: SheetState): SheetState {
    this.states.set(sheetId, state);
    return state;
  }

  forget(sheetId: string): void {
    this.states.delete(sheetId);
  }
}

/** The answers that count: those that were not taken back, by item code. */
export function valuesIn({ answers }: SheetState): ReadonlyMap<string, Answer> {
  const values = new Map<string, Answer>();
  for (const [item, { value }] of answers) if (value !== null) values.set(item, value);
  return values;
}

function bytesOf({ answers }: SheetState): number {
  let bytes = ANSWER_BYTES;
  for (const { note } of answers.values()) bytes += ANSWER_BYTES + 2 * note.length;
  return bytes;
}
