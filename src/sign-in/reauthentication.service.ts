import { Injectable } from '@nestjs/common';
import { PasswordWrong } from '../access/access.errors.js';
import type { Actor } from '../access/actor.js';
import { PasswordChecking } from '../access/password-checking.service.js';
import { Transactions } from '../database/transactions.js';
import { SecondFactorChecking, type ShownCode } from './second-factor-checking.service.js';
import { SecondFactorsRepository } from './second-factors.repository.js';
import { SecondFactorRefused } from './sign-in.errors.js';

export interface ShownOnceMore extends ShownCode {
  readonly password: string;
}

export interface Proof extends ShownOnceMore {
  /** The network address it comes from. */
  readonly from: string;
}

/** Proving once more who one is, for what a session that was left open must not be enough for. */
@Injectable()
export class Reauthentication {
  constructor(
    private readonly passwords: PasswordChecking,
    private readonly factors: SecondFactorsRepository,
    private readonly checking: SecondFactorChecking,
    private readonly transactions: Transactions,
  ) {}

  /** By the password, and a code where the person has a second factor. Throws PasswordWrong, TooManyTries, SecondFactorRefused, SecondFactorTooOften. */
  async confirm({ accountId }: Actor, { password, from, ...shown }: Proof): Promise<void> {
    if (!(await this.passwords.isOf(accountId, password, from))) throw new PasswordWrong('/password');
    if (!(await this.factors.isSet(accountId))) return;
    // Forgetting it is no guess.
    if (shown.code === undefined && shown.recoveryCode === undefined) throw new SecondFactorRefused('/code');
    const refusal = await this.transactions.run((tx) => this.checking.check(tx, accountId, shown));
    if (refusal !== null) throw refusal;
  }
}
