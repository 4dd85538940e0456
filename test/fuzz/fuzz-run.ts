import type { TakingBack } from '../access/permissions/taking-back.js';
import type { Things } from '../access/permissions/scenery.js';
import type { Asker } from './askers.js';
import { Chance } from './chance.js';
import { complaintAbout, leaksIn } from './complaints.js';
import type { Operation } from './operations.js';
import { Requests } from './requests.js';
import { type Answered, curlOf, send, type Sent } from './sending.js';
import { type Schema, Values } from './values.js';

/** What is asked about, and what must not be told. */
export interface Stage {
  readonly seed: number;
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly things: Readonly<Record<'A' | 'B', Things>>;
  /** Who has no tie to the institution may read none of these. */
  readonly secrets: Readonly<Record<'A' | 'B', readonly string[]>>;
  readonly takingBack: TakingBack;
}

/** What is kept would sign askers out, or shut them out: it is done, and then it has not happened. */
const SHUTS_OUT = /^\/api\/v1\/(session|profile|accounts|appointments|password-links)/;
/** Others would find nothing to do after one valid request that stays. */
const STAYS = 0.1;
/** Whoever has the link may, whoever they are: so nobody is given those of the other institution. */
const KEYS = ['shareToken', 'passwordToken'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SLOWEST = 10;
const MOST_FINDINGS = 50;

interface Timed {
  readonly ms: number;
  readonly status: number;
  readonly name: string;
}

/** Asks a running program as several people, one request after another, and keeps what was wrong. */
export class FuzzRun {
  readonly complaints: string[] = [];
  readonly leaks: string[] = [];
  readonly signedOut: string[] = [];
  private readonly chance: Chance;
  private readonly requests: Requests;
  private readonly statuses = new Map<number, number>();
  private readonly asked = new Map<string, number>();
  private slowest: readonly Timed[] = [];
  private readonly begun = performance.now();

  constructor(
    private readonly url: string,
    private readonly stage: Stage,
  ) {
    const { seed, schemas, things } = stage;
    this.chance = new Chance(seed);
    const ids = [...Object.values(things.A), ...Object.values(things.B)].filter((thing) => UUID.test(thing));
    this.requests = new Requests(this.chance, new Values(this.chance, schemas, ids), ids);
  }

  /** Each route in turn, so that none is left out when there are as many requests. */
  async ask(count: number, askers: readonly Asker[]): Promise<void> {
    const { operations } = this.stage;
    const already = this.total();
    for (let no = already; no < already + count; no += 1) {
      const operation = operations[no % operations.length] as Operation;
      await this.askOnce(operation, this.askerOf(operation, askers));
    }
  }

  /** Whether each of these is still somebody. */
  async lookIn(askers: readonly Asker[]): Promise<void> {
    for (const { name, cookie } of askers.filter((each) => each.cookie !== '')) {
      const { status } = await fetch(`${this.url}/api/v1/session`, { headers: { cookie } });
      if (status !== 200) this.signedOut.push(`${name}: ${status}`);
    }
  }

  unasked(): readonly string[] {
    return this.stage.operations.map(({ name }) => name).filter((name) => !this.asked.has(name));
  }

  /** Figures of the run, and how to repeat it. */
  report(): string {
    const seconds = Math.round((performance.now() - this.begun) / 1_000);
    const statuses = [...this.statuses].sort(([one], [other]) => one - other);
    const lines = [
      `Fuzz: ${this.total()} requests to ${this.asked.size} routes in ${seconds} s, FUZZ_SEED=${this.stage.seed}`,
      `  answers: ${statuses.map(([status, count]) => `${status === 0 ? 'none' : status} x ${count}`).join(', ')}`,
      ...this.slowest.map(({ ms, status, name }) => `  ${Math.round(ms)} ms, ${status}: ${name}`),
    ];
    return `${lines.join('\n')}\n`;
  }

  /** Half of the time somebody who may, so that as much is done as refused. */
  private askerOf({ roles }: Operation, askers: readonly Asker[]): Asker {
    const may = askers.filter(({ role }) => roles.includes(role));
    return this.chance.of(may.length > 0 && this.chance.is(0.6) ? may : askers);
  }

  private async askOnce(operation: Operation, asker: Asker): Promise<void> {
    const isOurs = this.chance.is(0.6);
    const isValid = this.chance.is(0.3);
    const things = this.thingsFor(asker, isOurs);
    const drafted = isValid ? this.requests.valid(operation, things) : this.requests.broken(operation, things);
    const sent = asker.cookie === '' ? drafted : { ...drafted, headers: { cookie: asker.cookie, ...drafted.headers } };
    const stays = !SHUTS_OUT.test(operation.path) && (!isOurs || !isValid || this.chance.is(STAYS));
    const from = performance.now();
    const asking = () => send(this.url, sent);
    const answered = await (stays ? this.stage.takingBack.pause(asking) : asking());
    this.count(operation, answered, performance.now() - from);
    this.judge(operation, { sent, answered, asker });
  }

  private thingsFor({ tie }: Asker, isOurs: boolean): Things {
    const { A, B } = this.stage.things;
    const [own, other] = tie === 'B' ? [B, A] : [A, B];
    if (isOurs) return own;
    return { ...other, ...Object.fromEntries(KEYS.map((name) => [name, own[name] ?? ''])) };
  }

  private count({ name }: Operation, answered: Answered | null, ms: number): void {
    const status = answered?.status ?? 0;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    this.asked.set(name, (this.asked.get(name) ?? 0) + 1);
    this.slowest = [...this.slowest, { ms, status, name }].sort((one, other) => other.ms - one.ms).slice(0, SLOWEST);
  }

  private judge(
    operation: Operation,
    { sent, answered, asker }: { sent: Sent; answered: Answered | null; asker: Asker },
  ): void {
    const repeat = `FUZZ_SEED=${this.stage.seed}, request ${this.total()}\n${curlOf(this.url, sent, asker.name)}`;
    const complaint = complaintAbout(operation, sent, answered);
    if (complaint !== null && this.complaints.length < MOST_FINDINGS) this.complaints.push(`${complaint}\n${repeat}`);
    for (const institution of ['A', 'B'] as const) {
      const holdsKey = KEYS.some((name) => sent.path.includes(this.stage.things[institution][name] ?? ' '));
      if (asker.tie === 'every' || asker.tie === institution || holdsKey) continue;
      const leaks = leaksIn(this.stage.secrets[institution], sent, answered);
      if (leaks.length > 0 && this.leaks.length < MOST_FINDINGS)
        this.leaks.push(`${leaks.join()} of ${institution}\n${answered?.text.slice(0, 500)}\n${repeat}`);
    }
  }

  private total(): number {
    return [...this.asked.values()].reduce((sum, count) => sum + count, 0);
  }
}
