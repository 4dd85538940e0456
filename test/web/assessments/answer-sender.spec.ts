import 'fake-indexeddb/auto';
import { ApiProblem } from '../../../web/src/api/problem.js';
import { AnswerSender } from '../../../web/src/features/assessments/answer-sender.js';
import { type Edit, NOTHING_SAVED, type Saved } from '../../../web/src/features/assessments/item-state.js';
import { countUnsent, Outbox, wipeUnsent } from '../../../web/src/features/assessments/outbox.js';
import { alone } from '../../../web/src/features/assessments/tabs.js';
import { WorksheetStore } from '../../../web/src/features/assessments/worksheet-store.js';
import { LKE } from '../../support/worksheets.js';

const CODE = 'A.I.1.i.a';
const ME = 'saya';

/** The server as it answers one sheet: versions, refusals, and a line that can be cut. */
class Line {
  readonly saved = new Map<string, Saved>();
  readonly asked: { item: string; value: unknown; note: string; version: number | null }[] = [];
  most = 0;
  refuses: ApiProblem | null = null;
  private underWay = 0;

  async put(item: string, { value, note, base }: Edit): Promise<Saved> {
    this.asked.push({ item, value, note, version: base.version });
    this.underWay += 1;
    this.most = Math.max(this.most, this.underWay);
    await new Promise((resolve) => setTimeout(resolve, 5));
    this.underWay -= 1;
    if (this.refuses !== null) throw this.refuses;
    const current = this.saved.get(item) ?? NOTHING_SAVED;
    if (current.version !== base.version)
      throw ApiProblem.of(412, { type: '/problems/stale-answer', current: current.version === null ? null : current });
    return this.writes(item, value as Saved['value'], note);
  }

  writes(item: string, value: Saved['value'], note = '', answeredBy = ME): Saved {
    const version = (this.saved.get(item)?.version ?? 0) + 1;
    const saved = { ...NOTHING_SAVED, value, note, version, answeredAt: '2026-11-26T03:00:00Z', answeredBy };
    this.saved.set(item, saved);
    return saved;
  }
}

async function atWork(line: Line, sheetId: string, person = { signedIn: ME }) {
  const store = new WorksheetStore(LKE);
  store.receive(line.saved);
  const outbox = await Outbox.open(ME, sheetId);
  const told: string[] = [];
  const sender = new AnswerSender(store, outbox, sheetId, {
    put: (item, edit) => line.put(item, edit),
    alone,
    isOwner: () => person.signedIn === ME,
    told: (item) => void told.push(item),
  });
  const enter = async (item: string, entered: { value?: unknown; note?: string }) => {
    const edit = store.change(item, entered);
    if (edit !== null) await outbox.put(item, edit);
    sender.schedule(item, 0);
  };
  return { store, outbox, sender, enter, told };
}

/** Waits for what is under way, not for a time. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('It never came to that.');
}

let sheets = 0;
const newSheet = () => `lembar-${(sheets += 1)}`;

test('a change is on disk until the server has taken it, and gone from there afterwards', async () => {
  const [line, sheet] = [new Line(), newSheet()];
  const { store, outbox, enter } = await atWork(line, sheet);
  await enter(CODE, { value: 'Ya', note: 'SK 12' });
  expect(await outbox.get(CODE)).toMatchObject({ accountId: ME, sheetId: sheet, value: 'Ya', note: 'SK 12' });
  await until(() => store.state(CODE).sync === 'saved');
  expect(line.asked).toEqual([{ item: CODE, value: 'Ya', note: 'SK 12', version: null }]);
  expect(await outbox.all()).toEqual([]);
});

test('one item has one write under way, over the version that the last one made', async () => {
  const line = new Line();
  const { store, enter } = await atWork(line, newSheet());
  for (const note of ['a', 'ab', 'abc']) await enter(CODE, { value: 'Ya', note });
  await until(() => line.asked.length > 0);
  await enter(CODE, { note: 'abcd' });
  await until(() => store.state(CODE).sync === 'saved');
  expect(line.saved.get(CODE)).toMatchObject({ note: 'abcd' });
  expect(line.most).toBe(1);
  const versions = line.asked.map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, index) => (index === 0 ? null : index)));
});

test('what is typed while the outbox is written after a save is neither undone nor forgotten', async () => {
  const line = new Line();
  const { store, outbox, enter } = await atWork(line, newSheet());
  const [put, settle] = [outbox.put.bind(outbox), outbox.settle.bind(outbox)];
  let [settled, typed] = [0, 0];
  const type = async () => {
    if (settled > 0 && (typed += 1) === 1) await enter(CODE, { note: 'abc' });
  };
  outbox.put = (...given) => put(...given).then(type);
  outbox.settle = async (...given) => {
    const rest = await settle(...given);
    if (settled > 0) await type();
    settled += 1;
    return rest;
  };
  await enter(CODE, { value: 'Ya', note: 'a' });
  await until(() => line.asked.length > 0);
  await enter(CODE, { note: 'ab' });
  await until(() => typed > 0 && store.state(CODE).sync === 'saved');
  expect([line.saved.get(CODE)?.note, store.state(CODE).saved.note]).toEqual(['abc', 'abc']);
});

test('what is changed back while a change of it is on its way is saved as it was last', async () => {
  const line = new Line();
  line.writes(CODE, 'Ya', 'a');
  const { store, outbox, enter } = await atWork(line, newSheet());
  await enter(CODE, { note: 'ab' });
  await until(() => line.asked.length === 1);
  await enter(CODE, { note: 'a' });
  await until(() => line.asked.length === 2 && store.state(CODE).sync === 'saved');
  expect(line.saved.get(CODE)).toMatchObject({ note: 'a', version: 3 });
  expect(await outbox.all()).toEqual([]);
});

test('what another tab had saved earlier holds up nothing that was changed here since', async () => {
  const line = new Line();
  const { store, outbox, sender } = await atWork(line, newSheet());
  const edit = store.change(CODE, { value: 'Ya', note: 'dari tab ini' });
  if (edit !== null) await outbox.put(CODE, edit);
  sender.schedule(CODE, 20);
  await sender.heard(CODE, line.writes(CODE, 'Ya', 'dari tab lain'), 'of the other tab');
  await until(() => store.state(CODE).sync === 'saved');
  expect(line.asked).toEqual([{ item: CODE, value: 'Ya', note: 'dari tab ini', version: 1 }]);
});

test('what another tab had saved is saved here, and not sent again', async () => {
  const line = new Line();
  const { store, outbox, sender } = await atWork(line, newSheet());
  const edit = store.change(CODE, { value: 'Ya' });
  if (edit !== null) await outbox.put(CODE, edit);
  sender.schedule(CODE, 0);
  await sender.heard(CODE, line.writes(CODE, 'Ya'), edit?.id ?? '');
  expect([store.state(CODE).sync, sender.state.get().savedAt]).toEqual(['saved', expect.any(Date)]);
  await sender.close();
  expect(line.asked).toEqual([]);
});

test('without a line a change waits, and goes when the line is back', async () => {
  const line = new Line();
  line.refuses = ApiProblem.unreachable();
  const { store, sender, outbox, enter } = await atWork(line, newSheet());
  await enter(CODE, { value: 'Ya' });
  await until(() => sender.state.get().hindrance === 'line');
  expect([store.state(CODE).sync, (await outbox.all()).length]).toEqual(['waiting', 1]);
  line.refuses = null;
  sender.flush();
  await until(() => store.state(CODE).sync === 'saved');
  await sender.close();
});

test('what failed is tried again by itself, later and later', async () => {
  const line = new Line();
  line.refuses = ApiProblem.of(503, { type: '/problems/unavailable' });
  const { store, sender, enter } = await atWork(line, newSheet());
  await enter(CODE, { value: 'Ya' });
  await until(() => sender.state.get().hindrance === 'server');
  line.refuses = null;
  await new Promise((resolve) => setTimeout(resolve, 2_600));
  await until(() => store.state(CODE).sync === 'saved');
  await sender.close();
});

test('a session that is over keeps everything, and nothing is tried until somebody has signed in', async () => {
  const line = new Line();
  line.refuses = ApiProblem.of(401, { type: '/problems/not-signed-in' });
  const { store, sender, outbox, enter } = await atWork(line, newSheet());
  await enter(CODE, { note: 'diketik lama' });
  await until(() => sender.state.get().hindrance === 'session');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([line.asked.length, (await outbox.get(CODE))?.note]).toEqual([1, 'diketik lama']);
  line.refuses = null;
  sender.flush();
  await until(() => store.state(CODE).sync === 'saved');
});

test('while another person is signed in nothing of this one is sent, and it goes when they are back', async () => {
  const [line, person] = [new Line(), { signedIn: 'orang lain' }];
  const { store, sender, enter } = await atWork(line, newSheet(), person);
  await enter(CODE, { value: 'Ya' });
  await until(() => sender.state.get().hindrance === 'other-person');
  expect(line.asked).toEqual([]);
  person.signedIn = ME;
  sender.flush();
  await until(() => store.state(CODE).sync === 'saved');
});

test("another person's outbox holds nothing of this one, and wiping one leaves the other", async () => {
  const sheet = newSheet();
  const [mine, theirs] = [await Outbox.open('a', sheet), await Outbox.open('b', sheet)];
  const edit = { id: '1', value: 'Ya', note: '', base: NOTHING_SAVED };
  await mine.put(CODE, edit);
  await theirs.put(CODE, { ...edit, value: 'Tidak' });
  expect((await mine.all()).map(({ value }) => value)).toEqual(['Ya']);
  expect(await countUnsent('a')).toBe(1);
  await wipeUnsent('a');
  expect([await countUnsent('a'), await countUnsent('b')]).toEqual([0, 1]);
});

test('a colleague who saved meanwhile is never overwritten: both versions and what was before are there to choose from', async () => {
  const line = new Line();
  line.writes(CODE, 'Ya', 'dulu');
  const { store, sender, enter } = await atWork(line, newSheet());
  line.writes(CODE, 'Tidak', 'dari rekan', 'rekan');
  await enter(CODE, { note: 'dari saya' });
  await until(() => store.state(CODE).sync === 'conflict');
  expect(store.state(CODE)).toMatchObject({
    edit: { value: 'Ya', note: 'dari saya', base: { value: 'Ya', note: 'dulu' } },
    theirs: { value: 'Tidak', note: 'dari rekan', answeredBy: 'rekan' },
  });
  expect(line.saved.get(CODE)).toMatchObject({ note: 'dari rekan' });
  const chosen = store.resolve(CODE, { value: 'Tidak', note: 'dari saya' });
  await (await Outbox.open(ME, `lembar-${sheets}`)).put(CODE, chosen!);
  sender.schedule(CODE, 0);
  await until(() => store.state(CODE).sync === 'saved');
  expect(line.saved.get(CODE)).toMatchObject({ value: 'Tidak', note: 'dari saya', version: 3 });
});

test('while one item is in conflict the others go on being saved', async () => {
  const line = new Line();
  line.writes(CODE, 'Ya');
  const { store, enter } = await atWork(line, newSheet());
  line.writes(CODE, 'Tidak', '', 'rekan');
  await enter(CODE, { note: 'bentrok' });
  await enter('A.I.1.i.b', { value: 'A' });
  await until(() => store.state('A.I.1.i.b').sync === 'saved' && store.state(CODE).sync === 'conflict');
  expect(line.saved.get('A.I.1.i.b')).toMatchObject({ value: 'A' });
});

test('where a colleague has saved the very same there is nothing to ask', async () => {
  const line = new Line();
  const { store, outbox, enter } = await atWork(line, newSheet());
  line.writes(CODE, 'Ya', 'sama', 'rekan');
  await enter(CODE, { value: 'Ya', note: 'sama' });
  await until(() => store.state(CODE).sync === 'saved');
  expect([store.state(CODE).saved.version, await outbox.all()]).toEqual([1, []]);
});

test('where only the version has moved, the change follows it', async () => {
  const line = new Line();
  line.writes(CODE, 'Ya', 'dulu');
  const { store, enter } = await atWork(line, newSheet());
  line.writes(CODE, 'Ya', 'dulu', 'rekan');
  await enter(CODE, { note: 'baru' });
  await until(() => store.state(CODE).sync === 'saved');
  expect(line.saved.get(CODE)).toMatchObject({ note: 'baru', version: 3 });
});

test('what the server refuses stays on disk with its reason, and is not tried again by itself', async () => {
  const line = new Line();
  line.refuses = ApiProblem.of(409, { type: '/problems/sheet-sealed', detail: 'The UNIT sheet is sealed.' });
  const { store, sender, outbox, enter } = await atWork(line, newSheet());
  await enter(CODE, { note: 'terlambat' });
  await until(() => store.state(CODE).sync === 'refused');
  expect(await outbox.get(CODE)).toMatchObject({ note: 'terlambat', refusal: { code: 'sheet-sealed' } });
  sender.flush();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(line.asked).toHaveLength(1);
});

test('closed in mid-sentence it sends that at once, and tells the others before it ends', async () => {
  const [line, sheet] = [new Line(), newSheet()];
  const { store, sender, outbox, told } = await atWork(line, sheet);
  const edit = store.change(CODE, { value: 'Ya', note: 'Belum selesai diketik' });
  if (edit !== null) await outbox.put(CODE, edit);
  sender.schedule(CODE, 60_000);
  await sender.close();
  expect(line.saved.get(CODE)).toMatchObject({ value: 'Ya', note: 'Belum selesai diketik' });
  expect(told).toEqual([CODE]);
  expect(await outbox.all()).toEqual([]);
});

test('closed without a line it ends, and the change stays on disk for the next time', async () => {
  const [line, sheet] = [new Line(), newSheet()];
  line.refuses = ApiProblem.unreachable();
  const { sender, outbox, enter } = await atWork(line, sheet);
  await enter(CODE, { value: 'Ya' });
  await sender.close();
  sender.schedule(CODE, 0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(line.asked).toHaveLength(1);
  expect(await outbox.all()).toMatchObject([{ item: CODE, value: 'Ya' }]);
});
