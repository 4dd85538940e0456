import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CLIENT } from './client.js';

type Claims = Record<string, unknown>;

/** What it does otherwise than it should. */
export interface Crook {
  /** What it says in the ID token: what is undefined is left out. */
  readonly claims?: Claims;
  /** Signs with a key that it has not published. */
  readonly isKeyWithdrawn?: boolean;
  /** Does not sign at all. */
  readonly isUnsigned?: boolean;
  /** Changes the token once it is signed. */
  readonly isAltered?: boolean;
  /** Sends no ID token. */
  readonly isMissing?: boolean;
  /** What it says of itself: what is undefined is left out. */
  readonly metadata?: Claims;
}

interface Keys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A service of OpenID Connect that signs everybody on at once and says what a test wants, which no real one would. */
export class CrookedProvider {
  crook: Crook = {};
  private readonly published = keyPair();
  private readonly withdrawn = keyPair();
  private nonce: string | null = null;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly email: string,
  ) {}

  /** It knows one person, by this address. */
  static async start(email: string): Promise<CrookedProvider> {
    const server = createServer((request, response) => provider.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const provider = new CrookedProvider(server, `http://127.0.0.1:${port}`, email);
    return provider;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '', this.issuer);
    if (pathname === '/authorize') {
      this.nonce = searchParams.get('nonce');
      const answer = new URLSearchParams({ code: 'a-code', state: searchParams.get('state') ?? '' });
      response.writeHead(303, { location: `${searchParams.get('redirect_uri')}?${answer.toString()}` }).end();
    } else {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(this.documentAt(pathname)));
    }
  }

  private documentAt(pathname: string): object {
    if (pathname === '/token') {
      const tokens = { access_token: 'an-access-token', token_type: 'Bearer', expires_in: 60 };
      return this.crook.isMissing === true ? tokens : { ...tokens, id_token: this.idToken() };
    }
    if (pathname === '/keys') return { keys: [{ ...this.published.publicKey.export({ format: 'jwk' }), use: 'sig' }] };
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      ...this.crook.metadata,
    };
  }

  private idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const whom = { sub: 'subject', email: this.email, email_verified: true, nonce: this.nonce };
    const when = { iat: now, exp: now + 60 };
    const claims = { iss: this.issuer, aud: CLIENT.OIDC_CLIENT_ID, ...whom, ...when, ...this.crook.claims };
    const { isUnsigned = false, isKeyWithdrawn = false, isAltered = false } = this.crook;
    if (isUnsigned) return `${encode({ alg: 'none' })}.${encode(claims)}.`;
    const text = `${encode({ alg: 'RS256' })}.${encode(claims)}`;
    const { privateKey } = isKeyWithdrawn ? this.withdrawn : this.published;
    const signature = createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url');
    const shown = isAltered ? text.replace(/\..+/, `.${encode({ ...claims, sub: 'another' })}`) : text;
    return `${shown}.${signature}`;
  }
}

function keyPair(): Keys {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
