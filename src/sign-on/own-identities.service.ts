import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../database/transactions.js';
import { LinkedIdentitiesRepository } from './linked-identities.repository.js';
import type { LinkedIdentity } from './linked-identity.entity.js';
import { LinkedIdentityNotFound } from './sign-on.errors.js';

/** By which identities a person's account is opened, for the person to see and to unlink. */
@Injectable()
export class OwnIdentities {
  constructor(
    private readonly identities: LinkedIdentitiesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  async list({ accountId }: Actor): Promise<LinkedIdentity[]> {
    return this.identities.of(accountId);
  }

  /** The next sign-on by the same address links again. Throws LinkedIdentityNotFound, also for somebody else's. */
  async unlink({ accountId }: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const before = await this.identities.remove(tx, accountId, id);
      if (before === null) throw new LinkedIdentityNotFound(id);
      const subject = ['account', accountId] as const;
      await this.audit.record(tx, { actorId: accountId, action: 'unlink-identity', subject, before });
    });
  }
}
