import { Injectable } from '@nestjs/common';
import { AccessEndings } from '../access/access-endings.service.js';
import { PasswordChecking } from '../access/password-checking.service.js';
import { Accounts } from '../access/accounts.service.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { strengthOf } from './password-strength.js';
import { PasswordTooWeak } from './passwords.errors.js';

export interface KeptPassword {
  readonly accountId: string;
  readonly passwordHash: string;
  /** The token of the one session that goes on; null where somebody sets it by a link, for whom no token may go on either. */
  readonly keptSession: string | null;
}

/** What every new password has in common: it is strong, it ends sessions, and no link that was sent sets another. */
@Injectable()
export class PasswordKeeping {
  constructor(
    private readonly accounts: Accounts,
    private readonly endings: AccessEndings,
    private readonly links: PasswordLinksRepository,
    private readonly checking: PasswordChecking,
    private readonly clock: Clock,
  ) {}

  /** What is to be kept of a new one. `personal`: the name and address of whoever chooses it. Rejects with PasswordTooWeak. */
  async hashStrong(password: string, ...personal: readonly string[]): Promise<string> {
    const { weakness } = await strengthOf(password, personal);
    if (weakness !== null) throw new PasswordTooWeak(weakness);
    return this.checking.hash(password);
  }

  /** Whoever could set it waits no longer for others who have guessed. */
  async keep(tx: Tx, { accountId, passwordHash, keptSession }: KeptPassword): Promise<void> {
    await this.accounts.setPassword(tx, accountId, passwordHash);
    await this.links.supersede(tx, accountId, null, this.clock.now());
    if (keptSession === null) await this.endings.endAll(tx, accountId, accountId);
    else await this.endings.endOtherSessions(tx, accountId, keptSession);
    await this.checking.forgetWrong(tx, accountId);
  }

  /** After the transaction. */
  forgetSessions(): void {
    this.endings.forget();
  }
}
