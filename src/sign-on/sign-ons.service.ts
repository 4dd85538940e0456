import { Injectable } from '@nestjs/common';
import { createSecretToken } from '../common/secret-token.js';
import { type Browser, type SignIn, SignIns } from '../sign-in/sign-ins.service.js';
import { IdentityLinking } from './identity-linking.service.js';
import { IdentityProvider } from './identity-provider.js';
import { SignOnAttempts } from './sign-on-attempts.service.js';
import { secretsOf } from './sign-on-secrets.js';

export interface BegunSignOn {
  /** At the service. */
  readonly address: string;
  /** For the browser to hold while the person is away. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** What a browser comes back with. */
export interface SignOnAnswer extends Browser {
  /** Of its cookie; empty where it has none. */
  readonly token: string;
  /** Of the address, as it was sent. */
  readonly query: string;
}

export interface CompletedSignOn {
  readonly signIn: SignIn;
  /** Where the person wanted to go. Nobody has checked it. */
  readonly back: string;
}

/** Proving who one is by another service, which is asked outside of any transaction. */
@Injectable()
export class SignOns {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly attempts: SignOnAttempts,
    private readonly linking: IdentityLinking,
    private readonly signIns: SignIns,
  ) {}

  /** Throws SignOnNotOffered, SignOnUnavailable. */
  async begin(back: string): Promise<BegunSignOn> {
    const { token } = createSecretToken();
    const address = await this.provider.addressFor(secretsOf(token));
    return { address, token, expiresAt: await this.attempts.begin(token, back) };
  }

  /** The session has begun, or waits for our second factor. Throws whatever src/sign-on/sign-on.errors.ts has. */
  async complete({ token, query, ...browser }: SignOnAnswer): Promise<CompletedSignOn> {
    const back = await this.attempts.take(token);
    const identity = await this.provider.identify(query, secretsOf(token));
    const accountId = await this.linking.accountOf(identity);
    const { isByTwoFactors } = identity;
    return { back, signIn: await this.signIns.beginProven({ accountId, isByTwoFactors }, browser) };
  }
}
