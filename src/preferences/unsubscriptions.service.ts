import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { createSecretToken, hashOfSecretToken } from '../common/secret-token.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { isDuty, type ReminderKind } from '../domain/reminder-kind.js';
import { PreferenceChanging } from './preference-changing.service.js';
import { UnsubscribeLinkUnknown } from './preferences.errors.js';
import { type UnsubscribeRow, UnsubscriptionsRepository } from './unsubscriptions.repository.js';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** A mail was about to offer a way out of what nobody may leave. */
export class DutyInUnsubscribeLink extends Error {}

/** Leaving tips by a link in a mail, without signing in (RFC 8058). */
@Injectable()
export class Unsubscriptions {
  constructor(
    private readonly tokens: UnsubscriptionsRepository,
    private readonly changing: PreferenceChanging,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * A new token for one mail, whose link is `/unsubscribe/<token>` and works for 365 days. Only its hash is kept, so the same one
   * cannot be given out again. Throws DutyInUnsubscribeLink.
   */
  async issue(tx: Tx, accountId: string, kinds: readonly ReminderKind[]): Promise<string> {
    const duty = kinds.find(isDuty);
    if (duty !== undefined) throw new DutyInUnsubscribeLink(`${duty} is a duty: a link to unsubscribe is for tips.`);
    const { token, hash: tokenHash } = createSecretToken();
    await this.tokens.removeOlder(tx, accountId, this.oldest());
    await this.tokens.add(tx, { tokenHash, accountId, kinds: [...kinds], createdAt: this.clock.now(), usedAt: null });
    return token;
  }

  /** What a token would switch off; changes nothing. Throws UnsubscribeLinkUnknown. */
  async look(token: string): Promise<UnsubscribeRow> {
    const found = await this.tokens.find(hashOfSecretToken(token), this.oldest());
    if (found === null) throw new UnsubscribeLinkUnknown();
    return found;
  }

  /** Ends the mails of the token's kinds, and answers which; again is harmless. Throws UnsubscribeLinkUnknown. */
  async use(token: string): Promise<UnsubscribeRow> {
    return this.transactions.run(async (tx) => {
      const found = await this.look(token);
      await this.changing.chooseKinds(tx, found.accountId, {
        action: 'unsubscribe',
        kinds: found.kinds,
        choose: (now) => ({ ...now, mail: 'OFF' }),
      });
      await this.tokens.markUsed(tx, hashOfSecretToken(token), this.clock.now());
      return found;
    });
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - YEAR_MS);
  }
}
