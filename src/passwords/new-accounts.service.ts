import { Injectable } from '@nestjs/common';
import type { Account } from '../access/account.entity.js';
import { Accounts } from '../access/accounts.service.js';
import type { Actor } from '../access/actor.js';
import { Transactions } from '../database/transactions.js';
import { Invitations } from './invitations.service.js';
import { PasswordKeeping } from './password-keeping.service.js';
import { PasswordPosting } from './password-posting.service.js';

export interface AskedAccount {
  readonly email: string;
  readonly name: string;
  /** Left out: the person is invited by mail to set one. */
  readonly password?: string;
}

/** What an administrator does to let somebody in. */
@Injectable()
export class NewAccounts {
  constructor(
    private readonly accounts: Accounts,
    private readonly invitations: Invitations,
    private readonly keeping: PasswordKeeping,
    private readonly posting: PasswordPosting,
    private readonly transactions: Transactions,
  ) {}

  /** Throws EmailTaken, PasswordTooWeak. */
  async make(actor: Actor, { email, name, password }: AskedAccount): Promise<Account> {
    if (password === undefined) return this.invite(actor, { email, name });
    const passwordHash = await this.keeping.hashStrong(password);
    return this.transactions.run((tx) => this.accounts.add(tx, actor.accountId, { email, name, passwordHash }));
  }

  /** Throws AccountNotFound, AccountClosed, PasswordAlreadySet, TooManyTries. */
  async inviteAgain(actor: Actor, accountId: string): Promise<void> {
    const { email } = await this.accounts.get(accountId);
    await this.posting.count(email, null);
    await this.posting.wake(await this.invitations.repeat(actor, accountId));
  }

  private async invite(actor: Actor, person: { email: string; name: string }): Promise<Account> {
    const { account, linkId } = await this.invitations.create(actor, person);
    await this.posting.wake(linkId);
    return account;
  }
}
