import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { hashOfSecretToken } from '../common/secret-token.js';
import { Transactions } from '../database/transactions.js';
import { SignOnAttemptsRepository } from './sign-on-attempts.repository.js';
import { SignOnExpired } from './sign-on.errors.js';

/** Long enough to type a password there, to find the phone, and to be interrupted once. */
const LIFETIME_MS = 10 * 60 * 1000;

/** Sign-ons between the way to the service and the way back: each is good for ten minutes, for one browser, and once. */
@Injectable()
export class SignOnAttempts {
  constructor(
    private readonly attempts: SignOnAttemptsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** `back`: where the person wanted to go. Answers until when they may come back. */
  async begin(token: string, back: string): Promise<Date> {
    const tokenHash = hashOfSecretToken(token);
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    await this.transactions.run((tx) => this.attempts.add(tx, { tokenHash, back, expiresAt }, now));
    return expiresAt;
  }

  /** Ends it, whatever comes of it, and answers where it leads back. Throws SignOnExpired, also for none and the second time. */
  async take(token: string): Promise<string> {
    const hash = hashOfSecretToken(token);
    const attempt = await this.transactions.run((tx) => this.attempts.take(tx, hash, this.clock.now()));
    if (attempt === null) throw new SignOnExpired();
    return attempt.back;
  }
}
