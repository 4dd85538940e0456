import { Injectable, Logger } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  type ServerMetadata,
} from 'openid-client';
import { Clock } from '../common/clock.js';
import { publicUrl } from '../config/public-url.js';
import { Settings } from '../config/settings.js';
import { isOnThisMachine } from '../config/sign-on-settings.js';
import type { DomainError } from '../domain/domain-error.js';
import { type Identity, isByTwoFactorsIn, verifiedEmailIn } from './identity.js';
import { isOutOfReach, reasonOf } from './provider-failure.js';
import { SignOnNotOffered, SignOnRefused, SignOnUnavailable } from './sign-on.errors.js';
import type { SignOnSecrets } from './sign-on-secrets.js';

/** Somebody waits in front of the screen. */
const PATIENCE_SECONDS = 10;
/** How long is kept where the service answers what. */
const KEPT_MS = 60 * 60 * 1000;

/**
 * The service that vouches for people, by OpenID Connect: authorization code with PKCE. It is asked for its addresses when somebody
 * first needs it, so that we start without it. Its address comes from the operator, not from people: it may lie inside our network.
 */
@Injectable()
export class IdentityProvider {
  private readonly logger = new Logger('SignOn');
  private known: { readonly metadata: Promise<ServerMetadata>; readonly until: number } | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Where the person says there who they are. Throws SignOnNotOffered, SignOnUnavailable. */
  async addressFor({ state, nonce, codeVerifier }: SignOnSecrets): Promise<string> {
    const configuration = await this.configuration();
    const question = {
      redirect_uri: this.redirectAddress(),
      scope: 'openid email',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    };
    // What the service says of itself may lack the address.
    return this.refusing(
      async () => buildAuthorizationUrl(configuration, question).href,
      () => new SignOnUnavailable(),
    );
  }

  /** Whom the answer is about. `query`: what the browser came back with. Throws SignOnNotOffered, SignOnUnavailable, SignOnRefused. */
  async identify(query: string, secrets: SignOnSecrets): Promise<Identity> {
    const configuration = await this.configuration();
    return this.refusing(
      () => this.redeem(configuration, query, secrets),
      (error) => (isOutOfReach(error) ? new SignOnUnavailable() : new SignOnRefused()),
    );
  }

  private async redeem(configuration: Configuration, query: string, secrets: SignOnSecrets): Promise<Identity> {
    const answer = new URL(this.redirectAddress());
    answer.search = query;
    const tokens = await authorizationCodeGrant(configuration, answer, {
      expectedState: secrets.state,
      expectedNonce: secrets.nonce,
      pkceCodeVerifier: secrets.codeVerifier,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new SignOnRefused();
    // Many services say the address only when asked once more; the library sees to it that both are about the same person.
    const isToldElsewhere =
      claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const told = isToldElsewhere ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      verifiedEmail: verifiedEmailIn(told),
      isByTwoFactors: isByTwoFactorsIn(claims),
    };
  }

  /** Made anew each time, which makes it ask for the keys each time: one that the service has withdrawn counts no more at once. */
  private async configuration(): Promise<Configuration> {
    const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id = '', OIDC_CLIENT_SECRET: secret = '' } = this.settings;
    if (issuer === undefined) throw new SignOnNotOffered();
    const metadata = await this.metadata(issuer, id);
    const isBasic = metadata.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
    const proof = isBasic ? ClientSecretBasic(secret) : ClientSecretPost(secret);
    const configuration = new Configuration(metadata, id, undefined, proof);
    configuration.timeout = PATIENCE_SECONDS;
    // The line to the service would do for the standard; a signature that is looked at also tells of expired and withdrawn keys.
    enableNonRepudiationChecks(configuration);
    if (isOnThisMachine(issuer)) allowInsecureRequests(configuration);
    return configuration;
  }

  /** Kept for an hour, and not at all where it failed. */
  private async metadata(issuer: string, clientId: string): Promise<ServerMetadata> {
    const now = this.clock.now().getTime();
    if (this.known === null || this.known.until <= now)
      this.known = { metadata: discover(issuer, clientId), until: now + KEPT_MS };
    const { metadata } = this.known;
    return this.refusing(
      () => metadata,
      () => new SignOnUnavailable(),
    );
  }

  /** What people are told is a code; the log has the reason, without anything that the service or the browser sent as a secret. */
  private async refusing<T>(work: () => Promise<T>, refusalOf: (error: unknown) => DomainError): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal instanceof SignOnUnavailable) this.known = null;
      this.logger.warn(`${refusal.code}: ${reasonOf(error)}`);
      throw refusal;
    }
  }

  private redirectAddress(): string {
    return `${publicUrl(this.settings)}/sign-on/callback`;
  }
}

async function discover(issuer: string, clientId: string): Promise<ServerMetadata> {
  const execute = isOnThisMachine(issuer) ? [allowInsecureRequests] : [];
  const options = { execute, timeout: PATIENCE_SECONDS };
  return (await discovery(new URL(issuer), clientId, undefined, undefined, options)).serverMetadata();
}
