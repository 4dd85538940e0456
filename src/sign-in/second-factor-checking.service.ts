import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { hashOfRecoveryCode } from './recovery-code.js';
import { stepOf, waitAfter } from './second-factor-code.js';
import type { SecondFactor } from './second-factor.entity.js';
import { SecondFactorsRepository } from './second-factors.repository.js';
import { SecondFactorNotBegun, SecondFactorRefused, SecondFactorTooOften } from './sign-in.errors.js';

/** What somebody shows besides the password: the app's code, or one of the recovery codes. */
export interface ShownCode {
  readonly code?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

type Refusal = SecondFactorRefused | SecondFactorTooOften | SecondFactorNotBegun;

/** Looking at codes: each counts once, and wrong ones make the next wait longer and longer. */
@Injectable()
export class SecondFactorChecking {
  constructor(
    private readonly factors: SecondFactorsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** null when it is right. Answers the refusal for the caller to throw after the transaction, which has to keep that it failed. */
  async check(tx: Tx, accountId: string, shown: ShownCode): Promise<Refusal | null> {
    const factor = await this.factors.lock(tx, accountId);
    if (factor === null || factor.confirmedAt === null) return new SecondFactorNotBegun();
    const wait = this.waitOf(factor);
    if (wait > 0) return new SecondFactorTooOften(Math.ceil(wait / 1000));
    if (await this.isRight(tx, factor, shown)) return null;
    await this.factors.change(tx, accountId, { failures: factor.failures + 1, failedAt: this.clock.now() });
    return new SecondFactorRefused(shown.recoveryCode === undefined ? '/code' : '/recoveryCode');
  }

  private waitOf({ failures, failedAt }: SecondFactor): number {
    const since = this.clock.now().getTime() - (failedAt?.getTime() ?? 0);
    return waitAfter(failures) - since;
  }

  private async isRight(tx: Tx, factor: SecondFactor, { code, recoveryCode }: ShownCode): Promise<boolean> {
    return recoveryCode === undefined ? this.takeCode(tx, factor, code ?? '') : this.useUp(tx, factor, recoveryCode);
  }

  private async takeCode(tx: Tx, { accountId, secret, lastStep }: SecondFactor, code: string): Promise<boolean> {
    const step = stepOf(secret, code, this.clock.now(), lastStep);
    if (step === null) return false;
    await this.factors.change(tx, accountId, { lastStep: step, failures: 0 });
    return true;
  }

  private async useUp(tx: Tx, { accountId }: SecondFactor, code: string): Promise<boolean> {
    const isUsed = await this.factors.useCode(tx, accountId, hashOfRecoveryCode(code), this.clock.now());
    if (!isUsed) return false;
    await this.factors.change(tx, accountId, { failures: 0 });
    const subject = ['second-factor', accountId] as const;
    await this.audit.record(tx, { actorId: accountId, action: 'use-recovery-code', subject });
    return true;
  }
}
