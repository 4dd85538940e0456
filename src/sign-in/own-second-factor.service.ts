import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Sessions } from '../access/sessions.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { createRecoveryCodes, hashOfRecoveryCode } from './recovery-code.js';
import { createSecret, otpauthUri, stepOf } from './second-factor-code.js';
import { SecondFactorsRepository } from './second-factors.repository.js';
import { SecondFactorAlreadySet, SecondFactorNotBegun, SecondFactorRefused } from './sign-in.errors.js';

/** A secret to be put into an app; shown until a code confirms it. */
export interface BegunSecondFactor {
  readonly secret: string;
  readonly uri: string;
}

/** Setting up a person's own second factor. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly factors: SecondFactorsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** Signing in asks for nothing before a code has confirmed it; beginning again gives another secret. Throws SecondFactorAlreadySet. */
  async begin({ accountId, email }: Actor): Promise<BegunSecondFactor> {
    const secret = createSecret();
    await this.transactions.run(async (tx) => {
      const isBegun = await this.factors.begin(tx, accountId, secret, this.clock.now());
      if (!isBegun) throw new SecondFactorAlreadySet();
    });
    return { secret, uri: otpauthUri(secret, email) };
  }

  /** From now on signing in asks for a code. Answers the recovery codes, never to be seen again. Throws SecondFactorNotBegun, SecondFactorAlreadySet, SecondFactorRefused. */
  async confirm({ accountId }: Actor, code: string): Promise<readonly string[]> {
    const codes = createRecoveryCodes();
    await this.transactions.run(async (tx) => {
      const lastStep = await this.stepOfFirst(tx, accountId, code);
      await this.factors.change(tx, accountId, { confirmedAt: this.clock.now(), lastStep });
      await this.factors.addCodes(tx, accountId, codes.map(hashOfRecoveryCode));
      const subject = ['second-factor', accountId] as const;
      await this.audit.record(tx, { actorId: accountId, action: 'create', subject });
    });
    this.sessions.forgetAll();
    return codes;
  }

  private async stepOfFirst(tx: Tx, accountId: string, code: string): Promise<number> {
    const factor = await this.factors.lock(tx, accountId);
    if (factor === null) throw new SecondFactorNotBegun();
    if (factor.confirmedAt !== null) throw new SecondFactorAlreadySet();
    const step = stepOf(factor.secret, code, this.clock.now(), null);
    if (step === null) throw new SecondFactorRefused('/code');
    return step;
  }
}
