import { Injectable } from '@nestjs/common';
import { Sessions, type SessionToken } from '../access/sessions.service.js';
import { Clock } from '../common/clock.js';
import { createSecretToken, hashOfSecretToken } from '../common/secret-token.js';
import { Transactions } from '../database/transactions.js';
import { DomainError } from '../domain/domain-error.js';
import { PendingSignInsRepository } from './pending-sign-ins.repository.js';
import { SecondFactorChecking, type ShownCode } from './second-factor-checking.service.js';
import { SignInExpired } from './sign-in.errors.js';

/** Long enough to find the phone. */
const LIFETIME_MS = 5 * 60 * 1000;

/** Sign-ins between the password and the code. Their token is no session's: the guard never sees it. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly pending: PendingSignInsRepository,
    private readonly sessions: Sessions,
    private readonly checking: SecondFactorChecking,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async begin(accountId: string, device: string | null): Promise<SessionToken> {
    const { token, hash: tokenHash } = createSecretToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LIFETIME_MS);
    await this.transactions.run((tx) => this.pending.add(tx, { tokenHash, accountId, device, createdAt, expiresAt }));
    return { token, expiresAt };
  }

  /** Begins the session. Throws SignInExpired, SecondFactorRefused, SecondFactorTooOften. */
  async complete(token: string | undefined, shown: ShownCode): Promise<SessionToken> {
    const tokenHash = hashOfSecretToken(token ?? '');
    const outcome = await this.transactions.run(async (tx) => {
      const pending = await this.pending.lock(tx, tokenHash, this.clock.now());
      if (pending === null) return new SignInExpired();
      const refusal = await this.checking.check(tx, pending.accountId, shown);
      if (refusal !== null) return refusal;
      await this.pending.remove(tx, tokenHash);
      return this.sessions.begin(tx, pending.accountId, pending.device);
    });
    if (outcome instanceof DomainError) throw outcome;
    return outcome;
  }
}
