import { setTimeout as sleep } from 'node:timers/promises';

/** How long the portal waits before its second and its third try. */
export const RETRY_DELAYS_MS = [60_000, 120_000] as const;

/** What the portal saw of one question: the text as it came, word for word. */
export interface Fetched {
  readonly status: number;
  readonly text: string;
}

/** The ministry's side of the interface, as its documentation describes it: who asks, how often, and what it makes of answers. */
export class Portal {
  /** What it holds of each unit. */
  readonly units = new Map<string, { nama: string; afirmasi: boolean; review: 'PENDING' | 'REVIEWED' }>();
  /** The waits it has made, in milliseconds. */
  readonly waits: number[] = [];
  /** How it went with each question, by path. */
  readonly states = new Map<string, 'FETCHED' | 'REFUSED' | 'FAILED'>();

  /** `wait` moves whatever clock a test has. `patienceMs`: when it takes a connection for dead. */
  constructor(
    private readonly base: string,
    public token: string,
    private readonly wait: (ms: number) => Promise<void> = () => Promise.resolve(),
    private readonly patienceMs = 20_000,
  ) {}

  /** Asks once, and twice more after a timeout, a dropped connection or a 5xx; null when all of them failed. */
  async fetch(path: string): Promise<Fetched | null> {
    for (const delay of [...RETRY_DELAYS_MS, null]) {
      const got = await this.ask(path).catch(() => null);
      if (got !== null && got.status < 500) {
        this.states.set(path, got.status === 200 ? 'FETCHED' : 'REFUSED');
        return got;
      }
      if (delay === null) break;
      this.waits.push(delay);
      await this.wait(delay);
    }
    this.states.set(path, 'FAILED');
    return null;
  }

  /** Fetches the list of a category and, of each unit, the answers. */
  async pull(category: 'wbk' | 'wbbm' = 'wbk'): Promise<void> {
    const list = await this.fetch(`/pengusulan/unit-${category}`);
    if (list?.status !== 200) return;
    for (const unit of (JSON.parse(list.text) as { units: { id: string; nama: string; afirmasi: boolean }[] }).units) {
      const known = this.units.get(unit.id);
      const isSame = known?.nama === unit.nama && known.afirmasi === unit.afirmasi;
      this.units.set(unit.id, { nama: unit.nama, afirmasi: unit.afirmasi, review: isSame ? known.review : 'PENDING' });
      await this.fetch(`/lke/jawaban-unit/${unit.id}`);
    }
  }

  /** A single refetch of one unit sets its review back, whatever came. */
  async refetch(unitId: string): Promise<Fetched | null> {
    const unit = this.units.get(unitId);
    if (unit !== undefined) this.units.set(unitId, { ...unit, review: 'PENDING' });
    return this.fetch(`/lke/jawaban-unit/${unitId}`);
  }

  review(unitId: string): void {
    const unit = this.units.get(unitId);
    if (unit !== undefined) this.units.set(unitId, { ...unit, review: 'REVIEWED' });
  }

  private async ask(path: string): Promise<Fetched> {
    const stop = new AbortController();
    const asked = fetch(`${this.base}${path}`, {
      headers: { authorization: `Bearer ${this.token}`, accept: 'application/json' },
      signal: stop.signal,
    }).then(async (response) => ({ status: response.status, text: await response.text() }));
    const late = sleep(this.patienceMs, null, { ref: false, signal: stop.signal }).catch(() => null);
    const got = await Promise.race([asked, late]).finally(() => stop.abort());
    if (got === null) throw new Error('The portal waited long enough.');
    return got;
  }
}
