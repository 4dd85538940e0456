import { Injectable } from '@nestjs/common';
import { NotSignedIn, PasswordWrong } from '../access/access.errors.js';
import { Accounts } from '../access/accounts.service.js';
import type { Actor } from '../access/actor.js';
import { hashPassword, passwordFits } from '../access/password.js';
import { Sessions, type SessionToken } from '../access/sessions.service.js';
import { Transactions } from '../database/transactions.js';
import { PasswordKeeping } from './password-keeping.service.js';

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

/** A person's own password. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly keeping: PasswordKeeping,
    private readonly transactions: Transactions,
  ) {}

  /** Ends all sessions but this one, which goes on under another token. Throws PasswordWrong, PasswordTooWeak, NotSignedIn. */
  async change(actor: Actor, session: string, { current, password }: PasswordChange): Promise<SessionToken> {
    const account = await this.accounts.get(actor.accountId);
    if (!(await passwordFits(account.passwordHash, current))) throw new PasswordWrong('/current');
    await this.keeping.assertStrong(password, account.name, account.email);
    const passwordHash = await hashPassword(password);
    const rotated = await this.transactions.run(async (tx) => {
      await this.keeping.keep(tx, { accountId: actor.accountId, passwordHash, keptSession: session });
      return this.sessions.rotate(tx, session);
    });
    this.keeping.forgetSessions();
    if (rotated === null) throw new NotSignedIn();
    return rotated;
  }
}
