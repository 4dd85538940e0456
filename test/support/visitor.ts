import type { Browser, BrowserContext, Page } from 'playwright-core';
import { violationsOf } from './axe.js';
import { Settling } from './settling.js';
import { DEMONSTRATION_PASSWORD, emailOf, type Person } from '../../src/demo/people.js';

/** It is yesterday there for most of a day of the register, whose days count. */
const ELSEWHERE = 'Pacific/Pago_Pago';

export interface Visit {
  readonly language?: 'id' | 'en';
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Whether the browser keeps the client (service worker), as people's do: that takes as long as opening a page, once a visitor. */
  readonly keepsClient?: boolean;
}

/** Somebody at a browser of their own, and what that browser complained of. */
export class Visitor {
  /** Errors of scripts, what the policy kept out, and whatever was asked of others than our server. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly site: string,
    private readonly settling: Settling,
  ) {}

  /** Somebody without an account, or who has not signed in yet. */
  static async arrive(browser: Browser, site: string, visit: Visit = {}): Promise<Visitor> {
    const { width = 1366, height = 900, colorScheme = 'light', language = 'id', keepsClient = false } = visit;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, timezoneId: ELSEWHERE });
    await context.addInitScript(`globalThis.localStorage?.setItem('bahasa', '${language}')`);
    if (!keepsClient) await context.addInitScript('delete Navigator.prototype.serviceWorker');
    const page = await context.newPage();
    const visitor = new Visitor(context, page, site, await Settling.of(page));
    visitor.listen(visitor.page);
    return visitor;
  }

  /** A person of the demonstration who has signed in already. */
  static async signedIn(browser: Browser, site: string, person: Person, visit: Visit = {}): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, site, visit);
    const data = { email: emailOf(person), password: DEMONSTRATION_PASSWORD };
    const answer = await visitor.context.request.post(`${site}/api/v1/session`, { data });
    if (!answer.ok()) throw new Error(`${person} cannot sign in: ${await answer.text()}`);
    return visitor;
  }

  /** Opens a page of the client and waits until it has what it shows. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.site}${path}`);
    await this.settling.wait();
  }

  /** Goes on to another page from the one that is open, as a link of the client does; opens the first. */
  async goOn(path: string): Promise<void> {
    if (!this.page.url().startsWith(this.site)) return this.open(path);
    await this.page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
    await this.settling.wait();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.settling.wait();
  }

  /** What the API answers this person. */
  async ask<T>(path: string): Promise<T> {
    const answer = await this.context.request.get(`${this.site}/api/v1${path}`);
    return (await answer.json()) as T;
  }

  /** Has the API do something as this person; answers what it says. */
  async tell<T>(path: string, data: object, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    const answer = await this.context.request.post(`${this.site}/api/v1${path}`, { data, headers });
    if (!answer.ok()) throw new Error(`${path} is refused: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Sends a table as a file. */
  async send<T>(path: string, text: string): Promise<T> {
    return this.tell(path, Buffer.from(text), { 'content-type': 'text/csv' });
  }

  /** The rules of WCAG 2.2 A and AA, and of good practice, that the page breaks as it is now, each with where. */
  async violations(): Promise<string[]> {
    return violationsOf(this.page);
  }

  /** Whether something is wider than the window, so that reading needs scrolling both ways. */
  async overflows(): Promise<boolean> {
    return this.page.evaluate('document.documentElement.scrollWidth > innerWidth');
  }

  async nodes(): Promise<number> {
    return this.page.evaluate('document.querySelectorAll("*").length');
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private listen(page: Page): void {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      // The browser shows a PDF by an extension of its own.
      const isOurs = [this.site, 'data:', 'blob:', 'chrome:', 'chrome-extension:'].some((begin) =>
        request.url().startsWith(begin),
      );
      if (!isOurs) this.complaints.push(`asked ${request.url()}`);
    });
  }
}
