import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';
import { changedWorksheet, LKE } from '../support/worksheets.js';

interface Answer {
  readonly item: string;
  readonly value: unknown;
  readonly note: string;
  readonly version: number;
  readonly toConfirmFrom: string | null;
}
interface CarryOver {
  readonly carried: readonly { item: string; isConfirmed: boolean; wording: object | null }[];
}

const LATER = 'lke-zi-later';
const ITEMS = [...LKE.items.keys()];
const [CHANGED, REWORDED, GONE, ADDED] = ['A.I.1.i.a', 'A.I.1.i.b', 'A.I.2.i.a', 'A.I.2.i.z'] as const;
const NEITHER = ITEMS.filter((item) => item !== CHANGED && item !== GONE);

let program: TestApp;
let world: World;
let here: Place;
let coordinator: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  await world.publish(
    changedWorksheet(LATER, (node) => {
      (node(CHANGED).options as Record<string, unknown>[])[0]!.criterion_en = 'A team with a decree';
      node(REWORDED).official_wording = 'Apakah penentuan anggota dilakukan terbuka?';
      node(GONE).code = ADDED;
    }),
  );
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  coordinator = await world.as('UNIT_COORDINATOR', here);
});
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const open = async (asked: object = {}, instrumentId: string = LKE.id) =>
  coordinator.post<{ id: string; startedFrom: string | null }>('/assessments', {
    unitId: here.unitId,
    cycleId: await world.openCycle(instrumentId),
    kind: 'PROPOSAL',
    target: 'WBK',
    ...asked,
  });
const sheetOf = async (id: string) => `/sheets/${await world.sheetOf(id, 'UNIT')}`;
const answersOf = async (id: string) => (await coordinator.get<{ answers: Answer[] }>(await sheetOf(id))).answers;
const carryOverOf = async (id: string) => coordinator.get<CarryOver>(`/assessments/${id}/carry-over`);
const submit = (id: string) => coordinator.post(`/assessments/${id}/submission`);
const confirm = async (id: string, items: readonly string[]) =>
  coordinator.post<object[]>(`${await sheetOf(id)}/confirmations`, { items });

/** The unit's last assessment, handed in; a later one of a later cycle, of the same worksheet or of a changed one. */
async function begun(instrumentId: string = LKE.id): Promise<{ earlier: string; id: string }> {
  const earlier = await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet: bestSheet({}, 'tahun lalu') });
  const { id, startedFrom } = await open({}, instrumentId);
  expect(startedFrom).toBe(earlier);
  return { earlier, id };
}

describe('A new cycle', () => {
  it("starts from the unit's last one: answers and evidence, each to confirm", async () => {
    const { earlier, id } = await begun();
    const answers = await answersOf(id);
    expect(answers).toHaveLength(113);
    for (const answer of answers) {
      expect(answer).toMatchObject({ note: 'tahun lalu', version: 1, toConfirmFrom: earlier });
      expect(answer.value).toEqual(bestSheet().get(answer.item)?.value);
    }
    const uses = await world.query<{ item: string }>(
      'SELECT item_code AS item FROM evidence_use WHERE assessment_id = $1 AND detached_at IS NULL',
      [id],
    );
    expect(uses.map(({ item }) => item).sort()).toEqual([...ITEMS].sort());
    const carryOver = await carryOverOf(id);
    expect(carryOver).toMatchObject({ fromAssessmentId: earlier, fromYear: 2026, changed: [], added: [], gone: [] });
    expect(carryOver.carried).toEqual(ITEMS.map((item) => ({ item, isConfirmed: false, wording: null })));
  });

  it('starts empty where that is asked, or nothing was ever handed in', async () => {
    const { id: first, startedFrom } = await open();
    expect(startedFrom).toBeNull();
    expect(await carryOverOf(first)).toEqual({
      fromAssessmentId: null,
      fromYear: null,
      carried: [],
      changed: [],
      added: [],
      gone: [],
    });
    await coordinator.put(`${await sheetOf(first)}/answers/${CHANGED}`, { value: 'Ya', note: '' }, FIRST);
    expect(await open({ startFrom: 'LAST' })).toMatchObject({ startedFrom: null });
    await world.assessmentIn('INTERNAL_EVALUATION', here);
    const blank = await open({ startFrom: 'BLANK' });
    expect(blank).toMatchObject({ startedFrom: null });
    expect(await answersOf(blank.id)).toEqual([]);
    expect(await refusalOf(open({ startFrom: 'HALF' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/startFrom' }],
    });
  });

  it('starts from what was handed in last, not from another unit', async () => {
    await world.assessmentIn('INTERNAL_EVALUATION', here);
    program.clock.moveTo(new Date('2026-03-05T02:00:00Z'));
    const cycleId = await world.openCycle();
    const last = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId });
    coordinator = await world.as('UNIT_COORDINATOR', here);
    expect(await open()).toMatchObject({ startedFrom: last });
    here = await world.unit(here.institutionId);
    coordinator = await world.as('UNIT_COORDINATOR', here);
    expect(await open()).toMatchObject({ startedFrom: null });
  });

  it('with another worksheet does not carry what is another question now, and shows what changed', async () => {
    const { id } = await begun(LATER);
    expect((await answersOf(id)).map(({ item }) => item).sort()).toEqual([...NEITHER].sort());
    const item = LKE.items.get(CHANGED)!;
    const before = item.kind === 'choice' ? item.options[0]!.criterion.en : '';
    const wording = { field: 'officialWording', before: null, after: 'Apakah penentuan anggota dilakukan terbuka?' };
    const carryOver = await carryOverOf(id);
    expect(carryOver).toMatchObject({
      changed: [
        { item: CHANGED, fields: [{ field: 'options.Ya.criterion.en', before, after: 'A team with a decree' }] },
      ],
      added: [ADDED],
      gone: [GONE],
    });
    expect(carryOver.carried.filter((carried) => carried.wording !== null)).toEqual([
      { item: REWORDED, isConfirmed: false, wording },
    ]);
    expect(carryOver.carried).toHaveLength(NEITHER.length);
    const attached = await world.query<{ item: string }>(
      'SELECT item_code AS item FROM evidence_use WHERE assessment_id = $1 AND item_code = ANY($2)',
      [id, [CHANGED, REWORDED, GONE, ADDED]],
    );
    expect(attached).toEqual([{ item: REWORDED }]);
  });

  it('leaves a trace of each answer that it carried', async () => {
    const { earlier, id } = await begun();
    const events = await world.query<{ after: object }>(
      `SELECT after FROM audit_event WHERE subject_type = 'sheet' AND subject_id = $1 AND action = 'carry' AND actor_id = $2`,
      [await world.sheetOf(id, 'UNIT'), await world.idOf('UNIT_COORDINATOR', here)],
    );
    expect(events).toHaveLength(113);
    expect(events[0]?.after).toMatchObject({ note: 'tahun lalu', version: 1, toConfirmFrom: earlier });
  });
});

describe('What is to confirm', () => {
  it('counts in the score, where it is flagged, but not for the submission', async () => {
    const { id } = await begun();
    const card = await coordinator.get<{ toConfirm: string[] }>(`${await sheetOf(id)}/scorecard`);
    expect(card).toMatchObject({ total: 100, answered: 113 });
    expect([...card.toConfirm].sort()).toEqual([...ITEMS].sort());
    const refusal = await refusalOf(submit(id));
    expect(refusal).toMatchObject({ status: 409, type: '/problems/answers-unconfirmed' });
    expect(refusal['items']).toHaveLength(113);
    await confirm(id, ITEMS.slice(1));
    expect(await refusalOf(submit(id))).toMatchObject({ items: [ITEMS[0]] });
    await confirm(id, ITEMS);
    expect(await coordinator.get(`${await sheetOf(id)}/scorecard`)).toMatchObject({ total: 100, toConfirm: [] });
    expect(await submit(id)).toMatchObject({ round: 1, total: 100, answers: 113, evidence: 113 });
  });

  it('is asked for after what is not answered at all', async () => {
    const { id } = await begun(LATER);
    const unanswered = { status: 409, type: '/problems/items-unanswered', items: [CHANGED, ADDED] };
    expect(await refusalOf(submit(id))).toMatchObject(unanswered);
  });

  it('is confirmed by saving it, changed or not', async () => {
    const { id } = await begun();
    const path = `${await sheetOf(id)}/answers/${CHANGED}`;
    await coordinator.put(path, { value: 'Tidak', note: 'baru' }, { 'if-match': '"1"' });
    const answer = (await answersOf(id)).find(({ item }) => item === CHANGED);
    expect(answer).toMatchObject({ value: 'Tidak', note: 'baru', version: 2, toConfirmFrom: null });
    expect((await carryOverOf(id)).carried[0]).toEqual({ item: CHANGED, isConfirmed: true, wording: null });
    const many = [{ item: REWORDED, value: bestSheet().get(REWORDED)?.value, note: 'sama', version: 1 }];
    await coordinator.put(`${await sheetOf(id)}/answers`, { answers: many });
    expect((await answersOf(id)).find(({ item }) => item === REWORDED)).toMatchObject({
      version: 2,
      toConfirmFrom: null,
    });
  });

  it('is confirmed as it is, many at once, with a new version and a trace; again is harmless', async () => {
    const { id } = await begun();
    const items = [CHANGED, REWORDED];
    expect(await confirm(id, items)).toEqual(items.map((item) => ({ item, version: 2 })));
    const confirmed = (await answersOf(id)).filter(({ item }) => items.includes(item as (typeof items)[number]));
    for (const answer of confirmed)
      expect(answer).toMatchObject({ note: 'tahun lalu', version: 2, toConfirmFrom: null });
    expect(await confirm(id, items)).toEqual([]);
    const events = await world.query(
      `SELECT FROM audit_event WHERE subject_type = 'sheet' AND subject_id = $1 AND action = 'confirm'`,
      [await world.sheetOf(id, 'UNIT')],
    );
    expect(events).toHaveLength(2);
    const stale = coordinator.put(`${await sheetOf(id)}/answers/${CHANGED}`, { value: 'Ya' }, { 'if-match': '"1"' });
    expect(await refusalOf(stale)).toMatchObject({ status: 412, current: { version: 2 } });
  });

  it('is confirmed by those who may answer it', async () => {
    const { id } = await begun();
    const path = `${await sheetOf(id)}/confirmations`;
    const member = await world.as('UNIT_MEMBER', here);
    const notTheirs = { status: 403, type: '/problems/not-your-item', item: CHANGED };
    expect(await refusalOf(member.post(path, { items: [CHANGED] }))).toMatchObject(notTheirs);
    const work = `/units/${here.unitId}/change-areas/1/members/${await world.idOf('UNIT_MEMBER', here)}`;
    await coordinator.put(work, {});
    expect(await refusalOf(member.post(path, { items: ['A.I.1.i.a', 'B.II.a'] }))).toMatchObject({
      ...notTheirs,
      item: 'B.II.a',
    });
    expect(await member.post(path, { items: [CHANGED] })).toEqual([{ item: CHANGED, version: 2 }]);
    const head = await world.as('UNIT_HEAD', here);
    expect(await refusalOf(head.post(path, { items: [REWORDED] }))).toMatchObject({ status: 403 });
    const stranger = await world.as('UNIT_COORDINATOR', await world.unit());
    expect(await refusalOf(stranger.post(path, { items: [REWORDED] }))).toMatchObject({ status: 404 });
    const evaluator = await world.as('TPI_MEMBER', here);
    expect(await refusalOf(evaluator.post(path, { items: [REWORDED] }))).toMatchObject({ status: 404 });
  });

  it('names items of its worksheet', async () => {
    const { id } = await begun();
    expect(await refusalOf(confirm(id, ['A.I.9']))).toMatchObject({ status: 404, type: '/problems/unknown-item' });
    const wrong = { status: 422, errors: [{ pointer: '/items' }] };
    expect(await refusalOf(confirm(id, []))).toMatchObject(wrong);
  });

  it('is confirmed on an open sheet inside the window only, and no sheet of an evaluator has any', async () => {
    const { earlier } = await begun();
    expect(await refusalOf(confirm(earlier, [CHANGED]))).toMatchObject({ status: 409, type: '/problems/sheet-sealed' });
    const own = await world.ownSheet(earlier, 'TPI', here, await world.idOf('TPI_MEMBER', here));
    const evaluator = await world.as('TPI_MEMBER', here);
    expect(await refusalOf(evaluator.post(`/sheets/${own}/confirmations`, { items: [CHANGED] }))).toMatchObject({
      status: 403,
      type: '/problems/not-your-item',
    });
    const window = { opensOn: '2026-03-01', closesOn: '2026-03-31' };
    const { id } = await open({ cycleId: await world.cycle({ SELF_ASSESSMENT: window }) });
    program.clock.moveTo(new Date('2026-04-01T02:00:00Z'));
    coordinator = await world.as('UNIT_COORDINATOR', here);
    expect(await refusalOf(confirm(id, [CHANGED]))).toMatchObject({ status: 409, type: '/problems/window-closed' });
    expect((await answersOf(id)).every(({ toConfirmFrom }) => toConfirmFrom !== null)).toBe(true);
  });

  it('is confirmed or saved, whichever comes first, when both happen at once', async () => {
    const { id } = await begun();
    const path = `${await sheetOf(id)}/answers/${CHANGED}`;
    const save = coordinator.put(path, { value: 'Tidak', note: 'baru' }, { 'if-match': '"1"' });
    const [saved, confirmed] = await Promise.allSettled([save, confirm(id, [CHANGED])]);
    const answer = (await answersOf(id)).find(({ item }) => item === CHANGED);
    expect(answer).toMatchObject({ version: 2, toConfirmFrom: null });
    expect(answer?.value).toBe(saved.status === 'fulfilled' ? 'Tidak' : 'Ya');
    expect(confirmed).toMatchObject({
      status: 'fulfilled',
      value: saved.status === 'fulfilled' ? [] : [{ version: 2 }],
    });
  });
});

test("what was carried over is shown to those who see the unit's sheet", async () => {
  const { id } = await begun();
  for (const role of ['UNIT_HEAD', 'AUDITOR'] as const) {
    expect(await (await world.as(role, here)).get(`/assessments/${id}/carry-over`)).toEqual(await carryOverOf(id));
  }
  const lead = await world.as('TPI_LEAD', here);
  expect(await refusalOf(lead.get(`/assessments/${id}/carry-over`))).toMatchObject({ status: 404 });
});
