import type { TestApp } from './app.js';
import { PASSWORD } from './factories.js';

export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One browser: it keeps every cookie it is given and says what it is. Nothing is thrown for a refusal. */
export class Guest {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly program: TestApp,
    private readonly userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ) {}

  signIn(email: string, password = PASSWORD): Promise<Reply> {
    return this.ask('POST', '/session', { email, password });
  }

  async ask(method: string, path: string, body?: object): Promise<Reply> {
    const response = await fetch(`${this.program.url}/api/v1${path}`, {
      method,
      headers: {
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        'user-agent': this.userAgent,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie.split(';')[0] ?? '');
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  }

  private keep(pair: string): void {
    const [name = '', value = ''] = pair.split('=');
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
