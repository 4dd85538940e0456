import type { TestApp } from '../support/app.js';
import type { Reply } from '../support/guest.js';

/** A program with a token and no cookie. Nothing is thrown for a refusal. */
export class TokenClient {
  constructor(
    private readonly program: Pick<TestApp, 'url'>,
    private readonly token: string,
  ) {}

  async ask(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    const response = await fetch(`${this.program.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.ask('GET', path, undefined, headers);
  }
}
