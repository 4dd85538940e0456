import { Injectable } from '@nestjs/common';
import type { ChainHead, SealedEvent } from '../audit/audit-sealing.js';
import { constraintOf } from '../database/constraint-violation.js';
import { HotStatements } from '../database/hot-statements.js';
import type { Tx } from '../database/transactions.js';
import type { Answer } from '../domain/answer.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Stage } from '../domain/lifecycle.js';
import type { AnswerChange, AnswerState } from './answer-events.js';
import type { AnsweringRight } from './assessments.policy.js';
import { READ_SHEET, SAVE_ANSWER, SAVE_ANSWERS, SAVE_FREE_ANSWERS } from './saving-statements.js';
import { SheetContent } from './sheet-content.js';
import type { SheetFacts } from './sheets.repository.js';

/** Who saves on which sheet, and all that must hold for it. */
export interface Saving {
  readonly sheet: SheetFacts;
  readonly stage: Stage;
  readonly accountId: string;
  readonly right: AnsweringRight;
  readonly now: Date;
  readonly today: CalendarDate;
}

/** An answer to save. */
export interface AnswerToSave {
  readonly item: string;
  readonly areaNo: number | null;
  readonly value: Answer | null;
  readonly note: string;
  /** null when there must be no answer yet. */
  readonly expectedVersion: number | null;
}

/** An answer to save, with the event that tells of it and the last event of the chain that this one follows. */
export interface SealedSave {
  readonly saving: Saving;
  readonly answer: AnswerToSave;
  readonly event: SealedEvent;
  readonly head: ChainHead;
}

/** Saving answers: the one measured hot path, and the sanctioned exception from transactions (docs/architecture.md). */
@Injectable()
export class AnswerSavingRepository {
  constructor(private readonly statements: HotStatements) {}

  /** Every answer of a sheet, and what the audit trail says last of its assessment, of one moment. */
  async contentOf({ id, assessmentId }: SheetFacts): Promise<SheetContent> {
    const [row] = await this.statements.query<ContentRow>(READ_SHEET, [id, assessmentId]);
    return contentIn(row);
  }

  /**
   * One round trip: lock the open sheet, write the answer and its audit event, if that follows the chain's `head`. Answers the sheet as
   * it is, with nothing written, when it does not.
   */
  async save(save: SealedSave): Promise<'saved' | 'refused' | SheetContent> {
    try {
      const [row] = await this.statements.query<SavingRow>(SAVE_ANSWER, [givenOf([save])]);
      if (row?.isOvertaken === true) return contentIn(row);
      return row?.isSaved === true ? 'saved' : 'refused';
    } catch (error) {
      if (constraintOf(error) === 'audit_event_in_chain') return this.contentOf(save.saving.sheet);
      throw error;
    }
  }

  /**
   * The same for at most MOST_TOGETHER answers, each of another assessment, in one transaction that waits for nobody. Answers which were
   * saved, in their order: the others were refused or overtaken, or would have had to wait, and are to be saved by themselves.
   */
  async saveFree(saves: readonly SealedSave[]): Promise<boolean[]> {
    try {
      const rows = await this.statements.query<{ no: number }>(SAVE_FREE_ANSWERS, [givenOf(saves)]);
      const saved = new Set(rows.map(({ no }) => no));
      return saves.map((_, no) => saved.has(no));
    } catch (error) {
      if (constraintOf(error) === null) throw error;
      return saves.map(() => false);
    }
  }

  /** Writes many answers. Answers what it changed; what is missing was refused, and then `tx` must be rolled back. */
  async saveAll(tx: Tx, saving: Saving, answers: readonly AnswerToSave[]): Promise<AnswerChange[]> {
    const areas = [...new Set(answers.flatMap(({ areaNo }) => (areaNo === null ? [] : [areaNo])))];
    const given = answers.map(({ item, value, note, expectedVersion: expected }) => ({ item, value, note, expected }));
    const values = [...placeValues(saving, areas), JSON.stringify(given)];
    return tx.query<AnswerChange[]>(SAVE_ANSWERS, values);
  }
}

/** The end of the chain, null where it has none, and the answers, null where there are none. */
interface ContentRow {
  readonly answers: readonly AnswerState[] | null;
  readonly seq: string | null;
  readonly mac: Buffer | null;
}

interface SavingRow extends ContentRow {
  readonly isOvertaken: boolean;
  readonly isSaved: boolean;
}

function contentIn(row: ContentRow | undefined): SheetContent {
  const { answers = null, seq = null, mac = null } = row ?? {};
  return new SheetContent({ seq: Number(seq ?? 0), mac }, answers ?? []);
}

/** As GIVEN of the statements has it. */
function givenOf(saves: readonly SealedSave[]): string {
  return JSON.stringify(saves.map(rowOf));
}

function rowOf({ saving, answer, event, head }: SealedSave, no: number) {
  const { item, areaNo, value, note, expectedVersion: expected } = answer;
  const areas = areaNo === null ? [] : [areaNo];
  return { no, ...placeIn(saving), areas, item, value, note, expected, ...eventIn(event), follows: bytea(head.mac) };
}

function placeIn({ sheet, stage, accountId: account, right, now: at, today }: Saving) {
  const { id, cycleId: cycle, unitId: unit, assessmentId: assessment, layer, institutionId: institution } = sheet;
  return { sheet: id, account, at, today, cycle, stage, right, unit, assessment, layer, institution };
}

function eventIn({ event, seq, keyId, mac }: SealedEvent) {
  const { before, after, channel, address, chain, contentSalt, contentDigest, addressSalt, addressDigest } = event;
  return {
    before,
    after,
    channel,
    address,
    chain,
    seq,
    content_salt: bytea(contentSalt),
    content_digest: bytea(contentDigest),
    address_salt: bytea(addressSalt),
    address_digest: bytea(addressDigest),
    key_id: keyId,
    mac: bytea(mac),
  };
}

function bytea(bytes: Buffer | null): string | null {
  return bytes && `\\x${bytes.toString('hex')}`;
}

function placeValues({ sheet, stage, accountId, right, now, today }: Saving, areas: readonly number[]): unknown[] {
  const { id, cycleId, unitId, assessmentId, layer, institutionId } = sheet;
  return [id, accountId, now, today, cycleId, stage, right, areas, unitId, assessmentId, layer, institutionId];
}
