import { scoreSheet } from '../../../src/domain/scoring.js';
import { itemsShown, nextBlank } from '../../../web/src/features/assessments/filters.js';
import { NOTHING_SAVED, type Saved } from '../../../web/src/features/assessments/item-state.js';
import { WorksheetStore } from '../../../web/src/features/assessments/worksheet-store.js';
import { fullSheet, LKE } from '../../support/worksheets.js';

const CODE = 'A.I.1.i.a';
const OTHER = 'A.I.1.i.b';
const saved = (value: Saved['value'], version: number, note = ''): Saved => ({
  ...NOTHING_SAVED,
  value,
  note,
  version,
  answeredAt: '2026-11-26T02:00:00Z',
  answeredBy: 'somebody',
});

function storeWith(answers: Readonly<Record<string, Saved>> = {}): WorksheetStore {
  const store = new WorksheetStore(LKE);
  store.receive(new Map(Object.entries(answers)));
  return store;
}

test('an answer tells its own row and the whole, and no other row', () => {
  const store = storeWith();
  const told: string[] = [];
  for (const code of LKE.items.keys()) store.onItem(code, () => told.push(code));
  store.onChange(() => told.push('sheet'));
  store.change(CODE, { value: 'Ya' });
  expect(told).toEqual([CODE, 'sheet']);
});

test('the state of a row stays the same object until the row changes', () => {
  const store = storeWith({ [OTHER]: saved('A', 1) });
  const before = store.state(OTHER);
  store.change(CODE, { value: 'Ya' });
  expect(store.state(OTHER)).toBe(before);
});

test("the live score is the rulebook's, of what is saved and what is entered", () => {
  const full = fullSheet();
  const store = storeWith(Object.fromEntries([...full].map(([code, value]) => [code, saved(value, 1)])));
  store.change(CODE, { value: 'Tidak' });
  const expected = fullSheet({ [CODE]: 'Tidak' });
  expect(store.summary().zero).toEqual(scoreSheet(LKE, expected));
  expect(store.summary().skip).toEqual(scoreSheet(LKE, expected, 'skip'));
});

test('counts that are not complete wait for their person, and what is saved counts on', () => {
  const code = 'A.II.1.i.a';
  const store = storeWith({ [code]: saved({ agents: 4, changes_made: 2 }, 3) });
  const before = store.summary().zero.total;
  store.change(code, { value: { agents: 4 } });
  expect(store.state(code).sync).toBe('incomplete');
  expect(store.summary().zero.total).toBe(before);
  store.change(code, { value: { agents: 4, changes_made: 4 } });
  expect(store.state(code).sync).toBe('waiting');
  expect(store.summary().zero.total).toBeGreaterThan(before);
});

test('back at what is saved there is no change any more', () => {
  const store = storeWith({ [CODE]: saved('Ya', 2, 'catatan') });
  expect(store.change(CODE, { value: 'Tidak' })).not.toBeNull();
  expect(store.change(CODE, { value: 'Ya' })).toBeNull();
  expect(store.state(CODE).sync).toBe('saved');
});

test('what comes from the server never overwrites what somebody is entering, nor an answer with an older one', () => {
  const store = storeWith({ [CODE]: saved('Ya', 2) });
  store.change(CODE, { note: 'sedang diketik' });
  store.take(CODE, saved('Tidak', 3));
  expect(store.state(CODE).edit).toMatchObject({ note: 'sedang diketik', base: { version: 2 } });
  store.drop(CODE);
  store.take(CODE, saved('Ya', 1));
  expect(store.state(CODE).saved).toMatchObject({ value: 'Tidak', version: 3 });
});

test('what was typed while an answer was on its way stays, on top of what was saved', () => {
  const store = storeWith();
  store.change(CODE, { value: 'Ya' });
  const rest = store.change(CODE, { note: 'lagi' });
  store.settled(CODE, saved('Ya', 1), { ...rest!, base: saved('Ya', 1) });
  expect(store.state(CODE)).toMatchObject({ sync: 'waiting', edit: { note: 'lagi', base: { version: 1 } } });
});

test('progress counts answer, note and evidence, whatever the score is', () => {
  const store = storeWith({ [CODE]: saved('Ya', 1, 'ada'), [OTHER]: saved('A', 1) });
  expect(store.summary().progress).toEqual({ blank: 111, lacksNote: 1, lacksEvidence: 1, done: 0, items: 113 });
  store.attach(new Map([[CODE, [{ evidenceId: 'e', title: 'SK Tim' }]]]));
  expect(store.summary().progress).toMatchObject({ lacksEvidence: 0, done: 1 });
  expect(store.summary().progressOfArea.get(1)).toMatchObject({ done: 1, items: 16 });
});

test('a filter is what it was when it was taken, and shows what lacks just that', () => {
  const store = storeWith({ [CODE]: saved('Ya', 1, 'ada'), [OTHER]: saved('A', 1) });
  store.returnWith(new Map([['B.I.b', 'Lampirkan capaian.']]));
  expect([...itemsShown(store, 'tanpa-catatan')]).toEqual([OTHER]);
  expect([...itemsShown(store, 'tanpa-bukti')]).toEqual([CODE]);
  expect([...itemsShown(store, 'dikembalikan')]).toEqual(['B.I.b']);
  const blank = itemsShown(store, 'kosong');
  store.change('A.I.1.ii.a', { value: 'Ya' });
  expect(blank.has('A.I.1.ii.a')).toBe(true);
});

test('the next blank item goes on from here, around the end, and keeps out of the areas of others', () => {
  const full = [...fullSheet()].filter(([code]) => ![CODE, 'A.I.3.v.a'].includes(code));
  const store = storeWith(Object.fromEntries(full.map(([code, value]) => [code, saved(value, 1)])));
  expect(nextBlank(store, null, () => true)).toBe(CODE);
  expect(nextBlank(store, CODE, () => true)).toBe('A.I.3.v.a');
  expect(nextBlank(store, 'A.I.3.v.a', () => true)).toBe(CODE);
  expect(nextBlank(store, CODE, (no) => no === 1)).toBeNull();
});
