import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type EventWitness, witnessedBy } from '../audit/event-witness.js';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { IdempotencyAnswerLost, IdempotencyKeyInUse, IdempotencyKeyMismatch } from './idempotency.errors.js';
import type { Deed, IdempotentRequest } from './idempotent-request.entity.js';
import { IdempotentRequestsRepository } from './idempotent-requests.repository.js';
import { isForKeeping, type KeptAnswer } from './kept-answer.js';

/** Longer than any request takes. One that takes longer still does nothing once another has taken its key over. */
const LEASE_MS = 60_000;
const HOUR_MS = 60 * 60 * 1_000;
const MOST_DEEDS = 20;

/** A request, and the key by which its asker knows it again. */
export interface Asked {
  /** An account, or an institution's token. */
  readonly askerId: string;
  readonly key: string;
  readonly requestSha256: Buffer;
}

/** An answer, and whether it was given before. */
export interface Answered {
  readonly answer: KeptAnswer;
  readonly isRepeated: boolean;
}

/**
 * Requests that may be repeated without being done twice (draft-ietf-httpapi-idempotency-key-header), by rows that all processes
 * share. The key is claimed before anything is done. The first change that leaves an event in the audit trail notes itself under the
 * key in its own transaction: both are committed, or neither. The answer follows once it is known.
 */
@Injectable()
export class IdempotentRequests {
  private readonly logger = new Logger(IdempotentRequests.name);

  constructor(
    private readonly requests: IdempotentRequestsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Does `work` and keeps what it answers, or answers what it answered before. `work` never rejects for what is to be kept. Throws
   * IdempotencyKeyMismatch, IdempotencyKeyInUse, IdempotencyAnswerLost.
   */
  async once(asked: Asked, work: () => Promise<KeptAnswer>): Promise<Answered> {
    const claim = await this.transactions.run((tx) => this.claim(tx, asked));
    if (typeof claim !== 'string') return { answer: claim, isRepeated: true };
    const answer = await this.witnessing(claim, work);
    await this.end(claim, answer);
    return { answer, isRepeated: false };
  }

  /** All that has expired; answers how many. */
  async forget(): Promise<number> {
    let all = 0;
    for (;;) {
      const count = await this.transactions.run((tx) => this.requests.forget(tx, this.clock.now()));
      all += count;
      if (count === 0) return all;
    }
  }

  /** Answers the id under which it may be done now, or what was answered. */
  private async claim(tx: Tx, asked: Asked): Promise<string | KeptAnswer> {
    const [id, begunAt] = [randomUUID(), this.clock.now()];
    const after = (milliseconds: number) => new Date(begunAt.getTime() + milliseconds);
    const expiresAt = after(this.settings.ZI_IDEMPOTENCY_HOURS * HOUR_MS);
    if (await this.requests.claim(tx, { ...asked, id, begunAt, leasedUntil: after(LEASE_MS), expiresAt })) return id;
    return this.earlier(await this.requests.get(tx, asked.askerId, asked.key), asked);
  }

  private earlier(request: IdempotentRequest, { requestSha256 }: Asked): KeptAnswer {
    if (!request.requestSha256.equals(requestSha256)) throw new IdempotencyKeyMismatch();
    const answer = this.requests.answerOf(request);
    if (answer !== null) return answer;
    const left = request.leasedUntil.getTime() - this.clock.now().getTime();
    if (left > 0) throw new IdempotencyKeyInUse(Math.ceil(left / 1_000));
    throw new IdempotencyAnswerLost(request.deeds);
  }

  /** What the request leaves running does so in its own name. */
  private async witnessing(id: string, work: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
    let isOver = false;
    const witness: EventWitness = async (tx, subjects) => {
      if (!isOver) await this.note(tx, id, subjects);
    };
    try {
      return await witnessedBy(witness, work);
    } finally {
      isOver = true;
    }
  }

  private async note(tx: Tx, id: string, subjects: readonly Deed[]): Promise<void> {
    const deeds = [...new Map(subjects.map((subject) => [subject.join(' '), subject])).values()];
    const isOurs = await this.requests.noteDeeds(tx, id, deeds.slice(0, MOST_DEEDS), this.clock.now());
    if (!isOurs) throw new IdempotencyKeyInUse(Math.ceil(LEASE_MS / 1_000));
  }

  /** What was done is done, also when its answer cannot be kept. */
  private async end(id: string, answer: KeptAnswer): Promise<void> {
    try {
      await this.transactions.run((tx) =>
        isForKeeping(answer) ? this.requests.keepAnswer(tx, id, answer) : this.requests.release(tx, id),
      );
    } catch (error) {
      this.logger.error({ err: error, idempotentRequest: id });
    }
  }
}
