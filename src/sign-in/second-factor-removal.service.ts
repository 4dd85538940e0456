import { Injectable } from '@nestjs/common';
import { PasswordWrong } from '../access/access.errors.js';
import type { Actor } from '../access/actor.js';
import { PasswordChecking } from '../access/password-checking.service.js';
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
    private readonly passwords: PasswordChecking,
    private readonly factors: SecondFactorsRepository,
    private readonly checking: SecondFactorChecking,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** `from`: network address. Throws PasswordWrong, TooManyTries, SecondFactorNotBegun, SecondFactorRefused, SecondFactorTooOften. */
  async remove({ accountId }: Actor, { password, ...shown }: AskedRemoval, from: string): Promise<void> {
    if (!(await this.passwords.isOf(accountId, password, from))) throw new PasswordWrong('/password');
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
