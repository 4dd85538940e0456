import { Injectable } from '@nestjs/common';
import { NotSignedIn, PasswordWrong } from '../access/access.errors.js';
import { Accounts } from '../access/accounts.service.js';
import type { Actor } from '../access/actor.js';
import { PasswordChecking } from '../access/password-checking.service.js';
import { Sessions, type SessionToken } from '../access/sessions.service.js';
import { Transactions } from '../database/transactions.js';
import { PasswordKeeping } from './password-keeping.service.js';

export interface PasswordChange {
  /** The network address it comes from. */
  readonly from: string;
  readonly current: string;
  readonly password: string;
}

/** A person's own password. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly checking: PasswordChecking,
    private readonly sessions: Sessions,
    private readonly keeping: PasswordKeeping,
    private readonly transactions: Transactions,
  ) {}

  /** Ends all sessions but this one, which goes on under another token. Throws PasswordWrong, TooManyTries, PasswordTooWeak, NotSignedIn. */
  async change(actor: Actor, session: string, { current, password, from }: PasswordChange): Promise<SessionToken> {
    if (!(await this.checking.isOf(actor.accountId, current, from))) throw new PasswordWrong('/current');
    const { name, email } = await this.accounts.get(actor.accountId);
    const passwordHash = await this.keeping.hashStrong(password, name, email);
    const rotated = await this.transactions.run(async (tx) => {
      await this.keeping.keep(tx, { accountId: actor.accountId, passwordHash, keptSession: session });
      return this.sessions.rotate(tx, session);
    });
    this.keeping.forgetSessions();
    if (rotated === null) throw new NotSignedIn();
    return rotated;
  }
}
