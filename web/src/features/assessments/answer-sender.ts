import { type ApiProblem, problemFrom } from '../../api/problem.js';
import { createStore } from '../../ui/store.js';
import { type Edit, isComplete, type Saved, saysTheSame } from './item-state.js';
import type { Outbox, Unsent } from './outbox.js';
import type { WorksheetStore } from './worksheet-store.js';

const AT_ONCE = 4;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** Why nothing is sent just now: no line, a server that fails, nobody signed in, or somebody else. */
export type Hindrance = 'line' | 'server' | 'session' | 'other-person';

export interface SenderState {
  readonly hindrance: Hindrance | null;
  /** When the server last took something. */
  readonly savedAt: Date | null;
}

/** What the sender needs from outside. */
export interface SenderPorts {
  /** Saves one answer over the version last read, null for the first. Throws ApiProblem. */
  put(item: string, edit: Edit): Promise<Saved>;
  /** Runs work while no other tab of this browser holds the name. */
  alone(name: string, work: () => Promise<void>): Promise<void>;
  /** Whether the person whose changes these are is the one signed in. */
  isOwner(): boolean;
  /** Other tabs are told. */
  told(item: string, saved: Saved, editId: string): void;
}

/** Brings what stands in the outbox to the server: one write of an item at a time, again and again until it is taken. */
export class AnswerSender {
  readonly state = createStore<SenderState>({ hindrance: null, savedAt: null });
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly queue = new Set<string>();
  private retry: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  private readonly running = new Set<Promise<void>>();
  private isClosed = false;

  constructor(
    private readonly store: WorksheetStore,
    private readonly outbox: Outbox,
    private readonly sheetId: string,
    private readonly ports: SenderPorts,
  ) {}

  /** Sends an item in a while; a newer call for the same item takes the place of an older one. */
  schedule(item: string, delayMs: number): void {
    if (this.isClosed) return;
    clearTimeout(this.timers.get(item));
    this.timers.set(
      item,
      setTimeout(() => this.enqueue(item), delayMs),
    );
  }

  /** Sends an item now, if it waits for its person to stop typing. */
  hurry(item: string): void {
    if (this.timers.has(item)) this.enqueue(item);
  }

  cancel(item: string): void {
    clearTimeout(this.timers.get(item));
    this.timers.delete(item);
    this.queue.delete(item);
  }

  /** Sends all that waits, now: the line is back, somebody has signed in again, or asks for it. */
  flush(): void {
    this.failures = 0;
    this.hinder(null);
    for (const item of this.store.codesIn('waiting')) this.enqueue(item);
  }

  /** Sends at once what waits for its person to stop typing, and ends with the last answer; nothing is tried again. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.retry !== null) clearTimeout(this.retry);
    for (const item of this.timers.keys()) this.enqueue(item);
    while (this.running.size > 0) await Promise.all(this.running);
  }

  private enqueue(item: string): void {
    clearTimeout(this.timers.get(item));
    this.timers.delete(item);
    this.queue.add(item);
    this.pump();
  }

  private pump(): void {
    while (this.running.size < AT_ONCE) {
      const [item] = this.queue;
      if (item === undefined) return;
      this.queue.delete(item);
      const run = this.ports
        .alone(`${this.sheetId}/${item}`, () => this.send(item))
        .finally(() => {
          this.running.delete(run);
          this.pump();
        });
      this.running.add(run);
    }
  }

  private async send(item: string): Promise<void> {
    const unsent = await this.outbox.get(item);
    if (unsent === undefined || !this.isSendable(unsent)) return;
    if (!this.ports.isOwner()) return this.hinder('other-person');
    if (!(globalThis.navigator?.onLine ?? true)) return this.hinder('line');
    this.store.sending(item);
    try {
      await this.taken(item, unsent, await this.ports.put(item, unsent));
    } catch (error) {
      await this.notTaken(item, unsent, problemFrom(error));
    } finally {
      this.store.sent(item);
    }
  }

  private isSendable({ item, value, refusal }: Unsent): boolean {
    const asked = this.store.instrument.items.get(item);
    return (
      asked !== undefined && isComplete(asked, value) && refusal === null && this.store.state(item).theirs === null
    );
  }

  private async taken(item: string, sent: Edit, saved: Saved): Promise<void> {
    await this.outbox.settle(item, sent.id, saved);
    const hasRest = this.settle(item, sent.id, saved);
    this.failures = 0;
    this.state.set({ hindrance: null, savedAt: new Date() });
    this.ports.told(item, saved, sent.id);
    // What was changed while the outbox was written went there after it, on what was saved before.
    if (hasRest) await this.outbox.settle(item, sent.id, saved);
  }

  /** Another tab had an item saved. What was changed here since stays, and is sent when it would have been. */
  async heard(item: string, saved: Saved, editId: string): Promise<void> {
    const hasRest = this.settle(item, editId, saved);
    if (!hasRest) this.cancel(item);
    this.state.set({ ...this.state.get(), savedAt: new Date() });
    if (hasRest) await this.outbox.settle(item, editId, saved);
  }

  /** Whether something was changed since what was saved. */
  private settle(item: string, editId: string, saved: Saved): boolean {
    const { edit } = this.store.state(item);
    const rest = edit === null || edit.id === editId ? null : { ...edit, base: saved };
    this.store.settled(item, saved, rest);
    return rest !== null;
  }

  private async notTaken(item: string, sent: Unsent, problem: ApiProblem): Promise<void> {
    if (problem.status === 412) return this.reconcile(item, sent, currentOf(problem));
    if (problem.status === 401) return this.hold(item, 'session');
    if (problem.isUnreachable) return this.hold(item, 'line');
    if (problem.status >= 500 || problem.status === 429) return this.hold(item, 'server');
    const refusal = { code: problem.code, detail: problem.message };
    await this.outbox.put(item, sent, refusal);
    this.store.refuse(item, refusal);
  }

  /**
   * Somebody else has saved the item since. Where both say the same, or the other has changed nothing that can be read,
   * there is nothing to ask; otherwise the person chooses, and no one wins in silence.
   */
  async reconcile(item: string, sent: Unsent, theirs: Saved): Promise<void> {
    if (saysTheSame(sent, theirs)) return this.taken(item, sent, theirs);
    if (!saysTheSame(theirs, sent.base)) return this.store.conflict(item, theirs);
    const edit = this.store.state(item).edit ?? sent;
    const rebased = { ...edit, base: theirs };
    await this.outbox.put(item, rebased);
    this.store.take(item, theirs);
    this.store.hold(item, rebased);
    this.schedule(item, 0);
  }

  private hold(item: string, hindrance: Hindrance): void {
    this.store.wait(item);
    this.hinder(hindrance);
    if (hindrance === 'session' || this.isClosed) return;
    this.failures += 1;
    const delay = Math.min(FIRST_RETRY_MS * 2 ** this.failures, LONGEST_RETRY_MS) * (0.75 + Math.random() / 2);
    if (this.retry !== null) clearTimeout(this.retry);
    this.retry = setTimeout(() => this.tryAgain(), delay);
  }

  private tryAgain(): void {
    for (const item of this.store.codesIn('waiting')) this.enqueue(item);
  }

  private hinder(hindrance: Hindrance | null): void {
    if (this.state.get().hindrance !== hindrance) this.state.set({ ...this.state.get(), hindrance });
  }
}

/** What the server says is there now, beside its refusal. */
function currentOf(problem: ApiProblem): Saved {
  const current = problem.body['current'] as Partial<Saved> | null | undefined;
  return {
    value: current?.value ?? null,
    note: current?.note ?? '',
    version: current?.version ?? null,
    answeredAt: current?.answeredAt ?? null,
    answeredBy: current?.answeredBy ?? null,
    toConfirmFrom: null,
  };
}
