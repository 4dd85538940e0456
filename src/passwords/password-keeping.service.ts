import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { Sessions } from '../access/sessions.service.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { WrongTries } from '../limits/wrong-tries.service.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { strengthOf } from './password-strength.js';
import { PasswordTooWeak } from './passwords.errors.js';

export interface KeptPassword {
  readonly accountId: string;
  readonly passwordHash: string;
  /** The token of the one session that goes on; null for none. */
  readonly keptSession: string | null;
}

/** What every new password has in common: it is strong, it ends sessions, and no link that was sent sets another. */
@Injectable()
export class PasswordKeeping {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly links: PasswordLinksRepository,
    private readonly tries: WrongTries,
    private readonly clock: Clock,
  ) {}

  /** `personal`: the name and address of whoever chooses it. Rejects with PasswordTooWeak. */
  async assertStrong(password: string, ...personal: readonly string[]): Promise<void> {
    const { weakness } = await strengthOf(password, personal);
    if (weakness !== null) throw new PasswordTooWeak(weakness);
  }

  /** Whoever could set it waits no longer for others who have guessed. */
  async keep(tx: Tx, { accountId, passwordHash, keptSession }: KeptPassword): Promise<void> {
    await this.accounts.setPassword(tx, accountId, passwordHash);
    await this.links.supersede(tx, accountId, null, this.clock.now());
    await this.sessions.endAllOf(tx, accountId, keptSession);
    await this.tries.forget(tx, { kind: 'password', of: accountId });
  }

  /** After the transaction. */
  forgetSessions(): void {
    this.sessions.forgetAll();
  }
}
