import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { type Configuration, type JWK, Provider } from 'oidc-provider';
import { CLIENT } from './client.js';

/** What the service knows of somebody, by the name they sign in with there, which is their subject as well. */
export type KnownPeople = Map<string, { readonly email?: string; readonly email_verified?: unknown }>;

/** A real service of OpenID Connect on this machine, whose pages take any password. */
export class RealProvider {
  readonly people: KnownPeople = new Map();
  private answer: RequestListener = (_request, response) => void response.writeHead(503).end('not yet');
  private client: Configuration['clients'] = [];

  private constructor(
    private readonly server: Server,
    /** As it names itself. */
    readonly issuer: string,
  ) {}

  static async start(): Promise<RealProvider> {
    // Who answers is asked anew each time: it goes away, and comes back with another key.
    const server = createServer((request, response) => provider.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // To a browser another site than the program's at 127.0.0.1, by which it decides about cookies.
    const provider = new RealProvider(server, `http://localhost:${(server.address() as AddressInfo).port}`);
    return provider;
  }

  /** From now on it knows the program at this address, and signs by a key of its own making. */
  serve(programUrl: string): void {
    const { OIDC_CLIENT_ID: client_id, OIDC_CLIENT_SECRET: client_secret } = CLIENT;
    this.client = [{ client_id, client_secret, redirect_uris: [`${programUrl}/sign-on/callback`] }];
    this.rotateKey();
  }

  /** Signs by another key, and publishes that one only. */
  rotateKey(): void {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: `key-${Math.random()}` } as JWK;
    this.answer = this.made(key).callback();
  }

  /** Answers as a proxy does whose service is gone. */
  goAway(): void {
    this.answer = (_request, response) => void response.writeHead(503).end('away');
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private made(key: JWK): Provider {
    // It warns of what is only good enough for tests.
    const warning = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const provider = new Provider(this.issuer, {
      clients: this.client,
      jwks: { keys: [key] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, IdToken: 60 },
      cookies: { keys: ['a key of the test'] },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...this.people.get(sub) }) }),
    });
    warning.mockRestore();
    return provider;
  }
}
