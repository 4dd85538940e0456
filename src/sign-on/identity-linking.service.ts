import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Identity } from './identity.js';
import { LinkedIdentitiesRepository } from './linked-identities.repository.js';
import { SignOnEmailUnverified, SignOnOtherIdentity, SignOnWithoutAccount } from './sign-on.errors.js';

/** Whose account an identity opens. Accounts are linked and never made: who may come in, administrators decide. */
@Injectable()
export class IdentityLinking {
  constructor(
    private readonly identities: LinkedIdentitiesRepository,
    private readonly accounts: Accounts,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The account it is linked to. Only the first time the address counts: it links the open account that has it, and later goes
   * over to nobody, whoever gets it. Throws SignOnEmailUnverified, SignOnWithoutAccount, SignOnOtherIdentity.
   */
  async accountOf(identity: Identity): Promise<string> {
    return this.transactions.run(async (tx) => (await this.linkedTo(tx, identity)) ?? (await this.link(tx, identity)));
  }

  private async linkedTo(tx: Tx, { issuer, subject }: Identity): Promise<string | null> {
    const linked = await this.identities.find(tx, issuer, subject);
    if (linked === null) return null;
    const { closedAt } = await this.accounts.get(linked.accountId);
    if (closedAt !== null) throw new SignOnWithoutAccount();
    return linked.accountId;
  }

  private async link(tx: Tx, identity: Identity): Promise<string> {
    const { issuer, subject, verifiedEmail } = identity;
    if (verifiedEmail === null) throw new SignOnEmailUnverified();
    const account = await this.accounts.findOpenByEmail(verifiedEmail);
    if (account === null) throw new SignOnWithoutAccount();
    const linkedAt = this.clock.now();
    const isAdded = await this.identities.add(tx, { accountId: account.id, issuer, subject, linkedAt });
    if (!isAdded) return this.linkedMeanwhile(tx, identity);
    const after = { issuer, subject };
    const change = { action: 'link-identity', subject: ['account', account.id], after } as const;
    await this.audit.record(tx, { actorId: account.id, ...change });
    return account.id;
  }

  /** In another tab, at the same moment; else it is another identity that has the account. */
  private async linkedMeanwhile(tx: Tx, identity: Identity): Promise<string> {
    const accountId = await this.linkedTo(tx, identity);
    if (accountId === null) throw new SignOnOtherIdentity();
    return accountId;
  }
}
