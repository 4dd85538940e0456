import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccountClosed } from '../access/access.errors.js';
import type { Account } from '../access/account.entity.js';
import { Accounts } from '../access/accounts.service.js';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { PasswordAlreadySet } from './passwords.errors.js';

const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** Asking people to set the first password of the account that was made for them. Wake the mail after the transaction. */
@Injectable()
export class Invitations {
  constructor(
    private readonly accounts: Accounts,
    private readonly links: PasswordLinksRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Makes the account and answers it with the invitation's id. Throws EmailTaken. */
  async create(actor: Actor, person: { email: string; name: string }): Promise<{ account: Account; linkId: string }> {
    return this.transactions.run(async (tx) => {
      const account = await this.accounts.add(tx, actor.accountId, { ...person, passwordHash: null });
      return { account, linkId: await this.add(tx, actor, account.id) };
    });
  }

  /** Once more; the earlier one ends when this one is sent. Answers its id. Throws AccountNotFound, AccountClosed, PasswordAlreadySet. */
  async repeat(actor: Actor, accountId: string): Promise<string> {
    const { closedAt, passwordHash } = await this.accounts.get(accountId);
    if (closedAt !== null) throw new AccountClosed(accountId);
    if (passwordHash !== null) throw new PasswordAlreadySet(accountId);
    return this.transactions.run((tx) => this.add(tx, actor, accountId));
  }

  private async add(tx: Tx, { accountId: askedBy }: Actor, accountId: string): Promise<string> {
    const id = randomUUID();
    const askedAt = this.clock.now();
    const expiresAt = new Date(askedAt.getTime() + LIFETIME_MS);
    await this.links.addInvitation(tx, { id, accountId, askedAt, askedBy, expiresAt });
    const subject = ['account', accountId] as const;
    await this.audit.record(tx, { actorId: askedBy, action: 'invite', subject, after: { expiresAt } });
    return id;
  }
}
