import type { Answer } from '../../../../src/domain/answer.js';
import type { Instrument } from '../../../../src/domain/instrument.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { otherPerson } from '../../api/person-watch.js';
import { keepAnswer } from '../../api/kept-answers.js';
import { queryClient } from '../../api/query-client.js';
import { sessionOver } from '../../api/session-over.js';
import { sheetQuery } from './assessments.queries.js';
import { AnswerSender } from './answer-sender.js';
import type { Edit, ItemState, Saved } from './item-state.js';
import { Outbox } from './outbox.js';
import { alone, type Said, Tabs } from './tabs.js';
import { WorksheetStore } from './worksheet-store.js';

/** Long enough to finish a thought, short enough to be there when the power goes. */
const NOTE_PAUSE_MS = 1_200;
/** Counts are typed digit by digit. */
const NUMBER_PAUSE_MS = 600;
/** Another tab sends what it was told; this one does only where that tab has gone. */
const OTHER_TAB_MS = 6_000;

const KEEP_AFTER_MS = 500;

/** One person at work on one sheet: what they enter is kept on disk at once, shown at once, and sent as soon as it can be. */
export class Worksheet {
  readonly store: WorksheetStore;
  readonly sender: AnswerSender;
  private readonly tabs: Tabs;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private readonly ends: (() => void)[] = [];

  private constructor(
    instrument: Instrument,
    private readonly sheet: Schemas['SheetDetailView'],
    private readonly accountId: string,
    private readonly outbox: Outbox,
  ) {
    this.store = new WorksheetStore(instrument);
    this.sender = new AnswerSender(this.store, outbox, sheet.id, {
      put: (item, edit) => this.put(item, edit),
      alone,
      isOwner: () => !otherPerson.get(),
      told: (item, saved, editId) => {
        this.tabs.say({ kind: 'settled', item, saved, editId });
        this.keepSoon();
      },
    });
    this.tabs = new Tabs(accountId, sheet.id, (said) => this.heard(said));
    this.watch();
  }

  /** Opens a sheet with what the server has of it and what this person has not sent yet. */
  static async open(instrument: Instrument, sheet: Schemas['SheetDetailView'], accountId: string): Promise<Worksheet> {
    const outbox = await Outbox.open(accountId, sheet.id);
    const worksheet = new Worksheet(instrument, sheet, accountId, outbox);
    worksheet.receive(sheet.answers);
    await worksheet.restore();
    return worksheet;
  }

  receive(answers: readonly Schemas['AnswerView'][]): void {
    this.store.receive(new Map(answers.map((answer) => [answer.item, savedFrom(answer)])));
  }

  /** Choices go at once; counts and indexes when the person stops typing. */
  answer(item: string, value: unknown): void {
    const isTyped = typeof value === 'object' || typeof value === 'number';
    this.changed(item, this.store.change(item, { value }), isTyped ? NUMBER_PAUSE_MS : 0);
  }

  note(item: string, note: string): void {
    this.changed(item, this.store.change(item, { note }), NOTE_PAUSE_MS);
  }

  /** What the person has chosen of the two versions of a conflict. */
  resolve(item: string, chosen: Pick<Edit, 'value' | 'note'>): void {
    this.changed(item, this.store.resolve(item, chosen), 0);
  }

  /** Tries once more what was refused: its reason may be gone. */
  tryAgain(item: string): void {
    const { edit } = this.store.state(item);
    if (edit !== null) this.changed(item, this.store.hold(item, edit), 0);
  }

  /** Gives up what was not taken, and shows what the server has. */
  discard(item: string): void {
    this.store.drop(item);
    this.changed(item, null, 0);
  }

  /** What was taken over from an earlier assessment still holds. Throws ApiProblem. */
  async confirm(item: string): Promise<void> {
    const params = { path: { id: this.sheet.id } };
    const confirmed = await answered(
      api.POST('/api/v1/sheets/{id}/confirmations', { params, body: { items: [item] } }),
    );
    for (const { version } of confirmed.filter((each) => each.item === item)) {
      this.store.take(item, { ...this.store.state(item).saved, version, toConfirmFrom: null });
    }
  }

  /** What is under way is still told to the others: the same sheet may be open again by then, and wait for it. */
  close(): void {
    void this.sender.close().finally(() => this.tabs.close());
    for (const end of this.ends) end();
  }

  private changed(item: string, edit: Edit | null, delayMs: number): void {
    if (edit === null) {
      this.sender.cancel(item);
      this.tabs.say({ kind: 'dropped', item });
      void this.outbox.drop(item);
      return;
    }
    this.tabs.say({ kind: 'edited', item, edit });
    void this.outbox.put(item, edit);
    this.sender.schedule(item, delayMs);
  }

  /** Takes up what was not sent before the page was closed. */
  private async restore(): Promise<void> {
    for (const unsent of await this.outbox.all()) {
      const { saved } = this.store.state(unsent.item);
      this.store.hold(unsent.item, unsent, unsent.refusal);
      const isStale = (saved.version ?? 0) > (unsent.base.version ?? 0);
      if (isStale && unsent.refusal === null) await this.sender.reconcile(unsent.item, unsent, saved);
    }
    this.sender.flush();
  }

  private heard(said: Said): void {
    const { item } = said;
    if (said.kind === 'edited') {
      this.store.hold(item, said.edit);
      this.sender.schedule(item, OTHER_TAB_MS);
      return;
    }
    if (said.kind === 'settled') return void this.sender.heard(item, said.saved, said.editId);
    this.sender.cancel(item);
    this.store.drop(item);
  }

  private async put(item: string, { value, note, base }: Edit): Promise<Saved> {
    const header = base.version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${base.version}"` };
    const body = { value: value as Answer, note };
    const params = { path: { id: this.sheet.id, code: item }, header };
    const saved = await answered(api.PUT('/api/v1/sheets/{id}/answers/{code}', { params, body }));
    return {
      value: (saved.value ?? null) as Answer | null,
      note: saved.note,
      version: saved.version,
      answeredAt: new Date().toISOString(),
      answeredBy: this.accountId,
      toConfirmFrom: null,
    };
  }

  /** What was saved since the sheet was read belongs to it when it is opened without a line. */
  private keepSoon(): void {
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keepNow(), KEEP_AFTER_MS);
  }

  private keepNow(): void {
    if (this.keeping === undefined) return;
    clearTimeout(this.keeping);
    this.keeping = undefined;
    const sheet = { ...this.sheet, answers: this.store.answers() };
    queryClient.setQueryData(sheetQuery(this.sheet.id).queryKey, sheet);
    void keepAnswer(`/api/v1/sheets/${this.sheet.id}`, sheet);
  }

  private watch(): void {
    const flush = () => this.sender.flush();
    addEventListener('online', flush);
    const end = sessionOver.subscribe(() => !sessionOver.get() && flush());
    // The line may go, and the page be closed, sooner than a moment from now.
    const keep = () => this.keepNow();
    addEventListener('offline', keep);
    document.addEventListener('visibilitychange', keep);
    this.ends.push(
      () => removeEventListener('online', flush),
      () => removeEventListener('offline', keep),
      () => document.removeEventListener('visibilitychange', keep),
      end,
    );
  }
}

/** What is attached to which item. */
export function byItem(
  attached: readonly Schemas['AttachedEvidenceView'][],
): ReadonlyMap<string, ItemState['evidence']> {
  const lists = new Map<string, { evidenceId: string; title: string }[]>();
  for (const { item, evidenceId, title } of attached) {
    const list = lists.get(item) ?? [];
    lists.set(item, list);
    list.push({ evidenceId, title });
  }
  return lists;
}

function savedFrom(answer: Schemas['AnswerView']): Saved {
  const { note, version, answeredAt, answeredBy, toConfirmFrom } = answer;
  return { value: (answer.value ?? null) as Answer | null, note, version, answeredAt, answeredBy, toConfirmFrom };
}
