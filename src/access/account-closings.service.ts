import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { AccountClosed, AccountNotClosed, AccountNotFound, OwnAccount } from './access.errors.js';
import type { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccessEndings } from './access-endings.service.js';
import type { Actor } from './actor.js';

/** Closing accounts of people who have left, and reopening them. Roles and what they did stay as they are. */
@Injectable()
export class AccountClosings {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly endings: AccessEndings,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** From now on nobody signs in to it, and its sessions and tokens have ended. Throws OwnAccount, AccountNotFound, AccountClosed. */
  async close({ accountId: by }: Actor, id: string, reason: string): Promise<void> {
    if (id === by) throw new OwnAccount();
    await this.transactions.run(async (tx) => {
      const account = await this.lock(tx, id);
      if (account.closedAt !== null) throw new AccountClosed(id);
      await this.accounts.change(tx, id, { closedAt: this.clock.now(), closedBy: by, closingReason: reason });
      await this.endings.endAll(tx, by, id);
      await this.audit.record(tx, { actorId: by, action: 'close', subject: ['account', id], after: { reason } });
    });
    this.endings.forget();
  }

  /** The person can sign in again, with the roles that have not ended meanwhile. Throws AccountNotFound, AccountNotClosed. */
  async reopen({ accountId: by }: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { closedAt, closingReason: reason } = await this.lock(tx, id);
      if (closedAt === null) throw new AccountNotClosed(id);
      await this.accounts.change(tx, id, { closedAt: null, closedBy: null, closingReason: null });
      const before = { closedAt, reason };
      await this.audit.record(tx, { actorId: by, action: 'reopen', subject: ['account', id], before });
    });
  }

  private async lock(tx: Tx, id: string): Promise<Account> {
    const account = await this.accounts.lock(tx, id);
    if (account === null) throw new AccountNotFound(id);
    return account;
  }
}
