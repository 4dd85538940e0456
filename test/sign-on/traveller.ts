import type { TestApp } from '../support/app.js';
import { Guest } from '../support/guest.js';

/** Somebody whose browser goes to another service and comes back; it keeps the cookies of both apart. */
export class Traveller extends Guest {
  private readonly abroad = new Map<string, string>();

  constructor(private readonly home: TestApp) {
    super(home);
  }

  /** Where one step leads: the address the browser is sent to, or '' where it stays. */
  async visit(address: string, form?: Record<string, string>): Promise<Response> {
    const jar = address.startsWith(this.home.url) ? this.cookies : this.abroad;
    const response = await fetch(address, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; '), 'user-agent': 'Firefox/140.0 Linux' },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Leaves from the sign-in page; answers where to. */
  async leave(query = ''): Promise<string> {
    return placeOf(await this.visit(`${this.home.url}/sign-on${query}`));
  }

  /** Says at the service who they are, page after page; answers the address it sends them back to. */
  async goAlong(address: string, login: string): Promise<string> {
    for (let at = address; ;) {
      if (at.startsWith(this.home.url)) return at;
      const page = await this.visit(at);
      const next = page.headers.get('location');
      at = next === null ? await this.fillIn(at, await page.text(), login) : new URL(next, at).href;
    }
  }

  /** The whole way; answers the place within the client that it ends at. */
  async signOn(login: string, query = ''): Promise<string> {
    const address = await this.leave(query);
    // Not even left.
    if (address.startsWith('/')) return address;
    return placeOf(await this.visit(await this.goAlong(address, login)));
  }

  private async fillIn(at: string, html: string, login: string): Promise<string> {
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`There is no form at ${at}: ${html}`);
    const answer = await this.visit(new URL(action, at).href, { prompt, login, password: 'apa saja' });
    return new URL(placeOf(answer), at).href;
  }
}

/** Throws where the browser is not sent anywhere. */
export function placeOf(response: Response): string {
  const place = response.headers.get('location');
  if (place === null) throw new Error(`It stays, with status ${response.status}.`);
  return place;
}
