import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { rowOf, type SealedColumn } from '../secrets/sealed-column.js';
import { SecretBox } from '../secrets/secret-box.js';
import { type Deed, IdempotentRequest } from './idempotent-request.entity.js';
import type { KeptAnswer } from './kept-answer.js';

export const SEALED_ANSWERS: SealedColumn = { table: 'idempotent_request', key: 'id', column: 'answer' };

/** Forgotten at a time: nobody's request waits for a long delete. */
const PAGE = 100;

export type NewRequest = Pick<
  IdempotentRequest,
  'id' | 'askerId' | 'key' | 'requestSha256' | 'begunAt' | 'leasedUntil' | 'expiresAt'
>;

@Injectable()
export class IdempotentRequestsRepository {
  constructor(private readonly box: SecretBox) {}

  /**
   * Takes the key for a request: it is new, has expired, or stands for the same one, of which nothing was done before its lease ran
   * out. Answers false, and does nothing, otherwise.
   */
  async claim(tx: Tx, request: NewRequest): Promise<boolean> {
    const { id, askerId, key, requestSha256, begunAt, leasedUntil, expiresAt } = request;
    const rows = await tx.query<object[]>(CLAIM, [id, askerId, key, requestSha256, begunAt, leasedUntil, expiresAt]);
    return rows.length > 0;
  }

  async get(tx: Tx, askerId: string, key: string): Promise<IdempotentRequest> {
    return tx.findOneByOrFail(IdempotentRequest, { askerId, key });
  }

  /** Throws SecretUnreadable. */
  answerOf({ id, answer }: IdempotentRequest): KeptAnswer | null {
    return answer === null ? null : (JSON.parse(this.box.open(answer, rowOf(SEALED_ANSWERS, id))) as KeptAnswer);
  }

  /** Answers false when somebody else has taken it over. */
  async noteDeeds(tx: Tx, id: string, deeds: readonly Deed[], at: Date): Promise<boolean> {
    const rows = await tx.query<[object[], number]>(NOTE_DEEDS, [id, at, JSON.stringify(deeds)]);
    return rows[1] > 0;
  }

  async keepAnswer(tx: Tx, id: string, answer: KeptAnswer): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(answer), rowOf(SEALED_ANSWERS, id));
    await tx.update(IdempotentRequest, { id }, { answer: sealed });
  }

  /** Frees the key, unless something was done under it. */
  async release(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM idempotent_request WHERE id = $1 AND done_at IS NULL', [id]);
  }

  /** Some of what has expired; answers how many. Leaves alone what somebody holds. */
  async forget(tx: Tx, now: Date): Promise<number> {
    const [, count] = await tx.query<[object[], number]>(FORGET, [now]);
    return count;
  }
}

const CLAIM = `
  INSERT INTO idempotent_request AS held (id, asker_id, key, request_sha256, begun_at, leased_until, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (asker_id, key) DO UPDATE SET id = EXCLUDED.id, request_sha256 = EXCLUDED.request_sha256,
    begun_at = EXCLUDED.begun_at, leased_until = EXCLUDED.leased_until, expires_at = EXCLUDED.expires_at,
    done_at = NULL, deeds = '[]', answer = NULL
  WHERE held.expires_at <= EXCLUDED.begun_at
    OR (held.done_at IS NULL AND held.answer IS NULL AND held.leased_until <= EXCLUDED.begun_at
      AND held.request_sha256 = EXCLUDED.request_sha256)
  RETURNING id`;

/** The first are enough to find what was done. */
const NOTE_DEEDS = `
  UPDATE idempotent_request SET done_at = coalesce(done_at, $2),
    deeds = CASE WHEN jsonb_array_length(deeds) < 20 THEN deeds || $3::jsonb ELSE deeds END
  WHERE id = $1`;

const FORGET = `
  DELETE FROM idempotent_request WHERE id IN
    (SELECT id FROM idempotent_request WHERE expires_at <= $1 ORDER BY expires_at LIMIT ${PAGE} FOR UPDATE SKIP LOCKED)`;
