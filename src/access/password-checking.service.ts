import { Injectable } from '@nestjs/common';
import { WrongTries } from '../limits/wrong-tries.service.js';
import type { Account } from './account.entity.js';
import { Accounts } from './accounts.service.js';
import { passwordFits } from './password.js';

/** Looking at passwords: wrong ones make the next wait longer and longer, wherever it is given. */
@Injectable()
export class PasswordChecking {
  constructor(
    private readonly accounts: Accounts,
    private readonly tries: WrongTries,
  ) {}

  /**
   * Whose address and password these are; null when they do not fit together. It takes as long, and is counted alike, for an
   * address that nobody has. `from`: network address. Throws TooManyTries.
   */
  async accountOf(email: string, password: string, from: string): Promise<Account | null> {
    const account = await this.accounts.findOpenByEmail(email);
    const fits = await this.fits(account, account?.id ?? email, { password, from });
    return fits ? account : null;
  }

  /** Whether it is the password of this account. Throws AccountNotFound, TooManyTries. */
  async isOf(accountId: string, password: string, from: string): Promise<boolean> {
    return this.fits(await this.accounts.get(accountId), accountId, { password, from });
  }

  private async fits(account: Account | null, of: string, given: { password: string; from: string }): Promise<boolean> {
    const { password, from } = given;
    const look = () => passwordFits(account?.passwordHash ?? null, password);
    return this.tries.watch({ kind: 'password', of }, from, look);
  }
}
