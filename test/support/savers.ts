import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../src/domain/answer.js';
import type { OpenSheet } from './open-sheet.js';
import { bestAnswer, LKE } from './worksheets.js';

/** A save that the server has answered with 200: from then on it must never be gone. */
export interface Acknowledged {
  readonly item: string;
  readonly version: number;
  readonly note: string;
}

interface Item {
  readonly code: string;
  readonly value: Answer;
  version: number;
}

/** People who save one answer after another, each on items of their own, and write down what they were told. */
export class Savers {
  readonly acknowledged: Acknowledged[] = [];
  /** Anything that is neither a right answer nor a 503 that says when to come again. */
  readonly wrong: string[] = [];
  /** Told to come again, and never told anything. */
  refused = 0;
  unanswered = 0;
  private isOver = true;
  private work: Promise<unknown> = Promise.resolve();
  private count = 0;

  private constructor(
    private readonly url: string,
    private readonly sheetId: string,
    private readonly cookie: string,
    private readonly shares: readonly (readonly Item[])[],
  ) {}

  /** So many people on one sheet, who share its items between them. */
  static of(people: number, url: string, { sheetId, cookie }: OpenSheet): Savers {
    const items = [...LKE.items.values()].map((item) => ({ code: item.code, value: bestAnswer(item), version: 0 }));
    const shares = Array.from({ length: people }, (_, no) => items.filter((_, place) => place % people === no));
    return new Savers(url, sheetId, cookie, shares);
  }

  begin(): void {
    this.isOver = false;
    this.work = Promise.all(this.shares.map((items) => this.goOn(items)));
  }

  /** Waits until every request has its answer, or has lost its connection. */
  async end(): Promise<void> {
    this.isOver = true;
    await this.work;
  }

  /** What the server has by now: a save that nobody was told of may be in it. */
  resume(versions: ReadonlyMap<string, number>): void {
    for (const item of this.shares.flat()) item.version = versions.get(item.code) ?? 0;
  }

  private async goOn(items: readonly Item[]): Promise<void> {
    for (let turn = 0; !this.isOver; turn += 1) {
      const isSaved = await this.save(items[turn % items.length]!);
      // What became of it is not known: the next version is not either, until somebody has looked.
      if (!isSaved) return;
    }
  }

  private async save(item: Item): Promise<boolean> {
    const note = `SIMULASI ${(this.count += 1)}`;
    const answer = await this.put(item, note).catch(() => null);
    if (answer === null) this.unanswered += 1;
    else if (answer.status === 503) this.refuse(answer);
    else if (answer.status !== 200) this.wrong.push(`${answer.status} ${answer.body}`);
    if (answer?.status !== 200) return false;
    item.version += 1;
    this.acknowledged.push({ item: item.code, version: item.version, note });
    return true;
  }

  private refuse({ retryAfter, body }: Told): void {
    this.refused += 1;
    if (retryAfter === null || !body.includes('"type":"/problems/')) this.wrong.push(`503 ${retryAfter} ${body}`);
  }

  private async put({ code, value, version }: Item, note: string): Promise<Told> {
    const precondition = version === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` };
    const response = await fetch(`${this.url}/api/v1/sheets/${this.sheetId}/answers/${code}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...precondition },
      body: JSON.stringify({ value, note }),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.text() };
  }
}

interface Told {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

/** Waits until a program says that it is ready. */
export async function untilReady(url: string): Promise<void> {
  let said = '';
  for (let tries = 0; tries < 1_200; tries += 1) {
    const answer = await fetch(`${url}/health/ready`).catch((error: Error) => ({ failure: String(error.cause) }));
    said = 'failure' in answer ? answer.failure : await answer.text();
    if ('status' in answer && answer.status === 200) return;
    await sleep(50);
  }
  throw new Error(`${url} was not ready within a minute: ${said}`);
}
