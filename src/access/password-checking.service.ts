import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { WrongTries } from '../limits/wrong-tries.service.js';
import type { Account } from './account.entity.js';
import { Accounts } from './accounts.service.js';
import { PasswordHashing } from './password-hashing.service.js';

interface GivenPassword {
  readonly password: string;
  /** Network address. */
  readonly from: string;
}

/** Looking at passwords: wrong ones make the next wait longer and longer, wherever it is given. */
@Injectable()
export class PasswordChecking {
  constructor(
    private readonly accounts: Accounts,
    private readonly hashing: PasswordHashing,
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

  /** What is kept of a new password. */
  hash(password: string): Promise<string> {
    return this.hashing.hash(password);
  }

  /** Wrong passwords until now count no more: somebody has proven by other means that the account is theirs. */
  async forgetWrong(tx: Tx, accountId: string): Promise<void> {
    await this.tries.forget(tx, { kind: 'password', of: accountId });
  }

  private async fits(account: Account | null, of: string, { password, from }: GivenPassword): Promise<boolean> {
    const passwordHash = account?.passwordHash ?? null;
    const fits = await this.tries.watch({ kind: 'password', of }, from, () =>
      this.hashing.fits(passwordHash, password),
    );
    if (fits && account !== null) await this.renew(account, password);
    return fits;
  }

  /** Only now is the password at hand: a hash of older parameters cannot be made anew without it. */
  private async renew({ id, passwordHash }: Account, password: string): Promise<void> {
    if (passwordHash === null || !this.hashing.isOutdated(passwordHash)) return;
    await this.accounts.renewHash(id, passwordHash, await this.hashing.hash(password));
  }
}
