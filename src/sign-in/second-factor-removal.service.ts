import { Injectable } from '@nestjs/common';
import { PasswordWrong } from '../access/access.errors.js';
import { Accounts } from '../access/accounts.service.js';
import type { Actor } from '../access/actor.js';
import { passwordFits } from '../access/password.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../database/transactions.js';
import { SecondFactorChecking, type ShownCode } from './second-factor-checking.service.js';
import { SecondFactorsRepository } from './second-factors.repository.js';

export interface AskedRemoval extends ShownCode {
  readonly password: string;
}

/** Taking one's own second factor off, by both factors: a session that was left open is not enough. */
@Injectable()
export class SecondFactorRemoval {
  constructor(
    private readonly accounts: Accounts,
    private readonly factors: SecondFactorsRepository,
    private readonly checking: SecondFactorChecking,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Throws PasswordWrong, SecondFactorNotBegun, SecondFactorRefused, SecondFactorTooOften. */
  async remove({ accountId }: Actor, { password, ...shown }: AskedRemoval): Promise<void> {
    const { passwordHash } = await this.accounts.get(accountId);
    if (!(await passwordFits(passwordHash, password))) throw new PasswordWrong('/password');
    const refusal = await this.transactions.run(async (tx) => {
      const refused = await this.checking.check(tx, accountId, shown);
      if (refused !== null) return refused;
      await this.factors.remove(tx, accountId);
      const subject = ['second-factor', accountId] as const;
      await this.audit.record(tx, { actorId: accountId, action: 'remove', subject });
      return null;
    });
    if (refusal !== null) throw refusal;
  }
}
