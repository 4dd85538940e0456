import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { PasswordChecking } from '../access/password-checking.service.js';
import { Sessions, type SessionToken } from '../access/sessions.service.js';
import { Transactions } from '../database/transactions.js';
import { PendingSignIns } from './pending-sign-ins.service.js';
import type { ShownCode } from './second-factor-checking.service.js';
import { SecondFactorsRepository } from './second-factors.repository.js';
import { WrongCredentials } from './sign-in.errors.js';

/** Somebody is signed in, or (`actor` null) has still to give a code and holds the token of a sign-in that waits for it. */
export interface SignIn extends SessionToken {
  readonly actor: Actor | null;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Where somebody signs in. */
export interface Origin {
  readonly device: string | null;
  /** Of the network. */
  readonly address: string;
  /** The token of the session that this browser has until now, which ends; empty for none. */
  readonly session: string;
}

/** Proving who one is: by a password, and by a code where the person has a second factor. */
@Injectable()
export class SignIns {
  constructor(
    private readonly passwords: PasswordChecking,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactorsRepository,
    private readonly pending: PendingSignIns,
    private readonly transactions: Transactions,
  ) {}

  /** Throws WrongCredentials, which takes as long for an address that nobody has; TooManyTries. */
  async begin({ email, password }: Credentials, { device, address, session }: Origin): Promise<SignIn> {
    const account = await this.passwords.accountOf(email, password, address);
    if (account === null) throw new WrongCredentials();
    if (await this.factors.isSet(account.id)) return { ...(await this.pending.begin(account.id, device)), actor: null };
    return this.signedIn(await this.transactions.run((tx) => this.sessions.begin(tx, account.id, device)), session);
  }

  /** `token`: of the sign-in that waits; `session`: as above. Throws SignInExpired, SecondFactorRefused, SecondFactorTooOften. */
  async complete(token: string | undefined, shown: ShownCode, session: string): Promise<SignIn> {
    return this.signedIn(await this.pending.complete(token, shown), session);
  }

  private async signedIn(begun: SessionToken, before: string): Promise<SignIn> {
    const actor = await this.sessions.actorFor(begun.token);
    if (actor === null) throw new WrongCredentials();
    await this.sessions.end(before);
    return { ...begun, actor };
  }
}
