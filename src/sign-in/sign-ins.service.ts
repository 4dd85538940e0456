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

/** In what somebody signs in. */
export interface Browser {
  readonly device: string | null;
  /** The token of the session that it has until now, which ends; empty for none. */
  readonly session: string;
}

/** Where somebody signs in. */
export interface Origin extends Browser {
  /** Of the network. */
  readonly address: string;
}

/** Whose account it certainly is. */
export interface Proof {
  readonly accountId: string;
  /** Whether it was proved by two factors already. */
  readonly isByTwoFactors: boolean;
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
    return this.beginProven({ accountId: account.id, isByTwoFactors: false }, { device, session });
  }

  /** Somebody has proved who they are: the session begins, or waits for a code where they have a second factor and have not shown one. */
  async beginProven({ accountId, isByTwoFactors }: Proof, { device, session }: Browser): Promise<SignIn> {
    if (!isByTwoFactors && (await this.factors.isSet(accountId)))
      return { ...(await this.pending.begin(accountId, device)), actor: null };
    return this.signedIn(await this.transactions.run((tx) => this.sessions.begin(tx, accountId, device)), session);
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
