import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

const PATIENCE_MS = 15_000;

/** Waits of at most half a second that a page has begun: what it shows after them still belongs to it. */
const WATCH = `(() => {
  const { setTimeout: begin, clearTimeout: end } = globalThis;
  const waits = new Set();
  globalThis.setTimeout = (does, after = 0, ...facts) => {
    const wait = begin(() => {
      waits.delete(wait);
      does(...facts);
    }, after);
    if (after <= 500) waits.add(wait);
    return wait;
  };
  globalThis.clearTimeout = (wait) => {
    waits.delete(wait);
    end(wait);
  };
  const isOnTheWay = ({ isLoading, location, resolvedLocation }) => isLoading || location.href !== resolvedLocation?.href;
  const isBusy = () => waits.size > 0 || (globalThis.__TSR_ROUTER__ !== undefined && isOnTheWay(__TSR_ROUTER__.state));
  const nextIdle = () => new Promise((go) => requestAnimationFrame(() => requestIdleCallback(go)));
  globalThis.untilIdle = async () => {
    do {
      while (isBusy()) await new Promise((go) => begin(go, 20));
      await nextIdle();
      await nextIdle();
    } while (isBusy());
  };
})()`;

/**
 * Knows when a page of the client has what it shows: nothing it asked for is on its way, nothing it set up for soon is left, and it has
 * drawn. Half a second without a request, which Playwright would wait for, says less and takes longer.
 */
export class Settling {
  private asked = 0;
  private readonly unanswered = new Set<Request>();
  private wake = () => {};

  private constructor(private readonly page: Page) {}

  static async of(page: Page): Promise<Settling> {
    const settling = new Settling(page);
    await page.addInitScript(WATCH);
    page.on('request', (request) => settling.note(request));
    for (const end of ['requestfinished', 'requestfailed'] as const)
      page.on(end as 'requestfinished', (request) => settling.forget(request));
    return settling;
  }

  /** A page that is quiet and has not settled when patience ends is looked at as it is. Throws where it still asks for something. */
  async wait(): Promise<void> {
    const settles = this.settles();
    // Whoever went on is not told that the page was closed meanwhile.
    settles.catch(() => undefined);
    const isLate = await Promise.race([settles.then(() => false), pause(PATIENCE_MS, true, { ref: false })]);
    if (!isLate) return;
    const before = this.asked;
    await pause(500);
    const unanswered = [...this.unanswered].map((request) => `${request.method()} ${request.url()}`).join(', ');
    if (unanswered !== '' || this.asked > before)
      throw new Error(`${this.page.url()} goes on asking: ${unanswered || 'again and again'}.`);
    console.warn(`${this.page.url()} has not settled: a wait, or the way to a page, is not over.`);
  }

  private async settles(): Promise<void> {
    let before: number;
    do {
      before = this.asked;
      await this.answers();
      await this.page.evaluate('untilIdle()');
    } while (this.unanswered.size > 0 || this.asked > before);
  }

  private async answers(): Promise<void> {
    while (this.unanswered.size > 0)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
  }

  private note(request: Request): void {
    // What an earlier page still waited for comes to nobody.
    if (request.isNavigationRequest() && request.frame() === this.page.mainFrame()) this.unanswered.clear();
    this.asked += 1;
    this.unanswered.add(request);
  }

  private forget(request: Request): void {
    this.unanswered.delete(request);
    this.wake();
  }
}
