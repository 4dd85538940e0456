import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { addressKey } from './client-address.js';
import { TooManyTries } from './limits.errors.js';
import { afterAnother, ALLOWANCES, waitOf } from './try-count.js';
import { WrongTriesRepository } from './wrong-tries.repository.js';
import type { WrongTry } from './wrong-try.entity.js';

/** What is tried: somebody's password, or having mail sent to somebody. */
export interface Target {
  readonly kind: 'password' | 'mail';
  /** An account, or an address of which nobody says whether it is one's. */
  readonly of: string;
}

/** Longer than any allowance remembers. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Makes guessing slow: wrong tries at one thing, and wrong tries from one network address, let the next wait longer and longer. In
 * the database, so that a restart forgets nothing and all processes count together.
 */
@Injectable()
export class WrongTries {
  constructor(
    private readonly tries: WrongTriesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers what `look` finds. The try is counted before anybody looks and taken back when it was right, so that a thousand at the
   * same moment are not looked at either. `from`: network address. Throws TooManyTries.
   */
  async watch(target: Target, from: string, look: () => Promise<boolean>): Promise<boolean> {
    const [own, address] = await this.countAll([keyOf(target), keyOf({ kind: 'address', of: addressKey(from) })]);
    const isRight = await look();
    if (isRight && own && address) await this.takeBack(own, address);
    return isRight;
  }

  /** Counts what is never right nor wrong, such as asking for a mail. `from` is null where the asker is known. Throws TooManyTries. */
  async count(target: Target, from: string | null): Promise<void> {
    const address: Key[] = from === null ? [] : [keyOf({ kind: 'address', of: addressKey(from) })];
    await this.countAll([keyOf(target), ...address]);
  }

  /** Counts a guess at a secret that nobody has, for the network address alone. Throws TooManyTries. */
  async countGuess(from: string): Promise<void> {
    await this.countAll([keyOf({ kind: 'address', of: addressKey(from) })]);
  }

  /** Somebody has proven who they are by other means. */
  async forget(tx: Tx, target: Target): Promise<void> {
    await this.tries.forget(tx, keyOf(target).hash);
  }

  private async countAll(keys: readonly Key[]): Promise<WrongTry[]> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const hashes = keys.map(({ hash }) => hash);
      const counts = await this.tries.lock(tx, hashes, now);
      const wait = Math.max(...counts.map((count) => waitOf(count, now)));
      if (wait > 0) throw new TooManyTries(Math.ceil(wait / 1000));
      const counted = counts.map((count, at) => ({ ...count, ...afterAnother(count, keys[at]!.allowance, now) }));
      await this.tries.save(tx, counted);
      await this.tries.clearAway(tx, new Date(now.getTime() - KEPT_MS));
      return counted;
    });
  }

  private async takeBack(own: WrongTry, address: WrongTry): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.tries.forget(tx, own.keyHash);
      await this.tries.takeBack(tx, address);
    });
  }
}

interface Key {
  readonly hash: Buffer;
  readonly allowance: (typeof ALLOWANCES)[keyof typeof ALLOWANCES];
}

function keyOf({ kind, of }: { readonly kind: keyof typeof ALLOWANCES; readonly of: string }): Key {
  const hash = createHash('sha256').update(`${kind}:${of.toLowerCase()}`).digest();
  return { hash, allowance: ALLOWANCES[kind] };
}
