import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';

interface Saved {
  readonly versions: Readonly<Record<string, number>>;
  readonly score: { readonly total: number; readonly answered: number };
}

let program: TestApp;
let world: World;
let here: Place;
let sheetId: string;
let coordinator: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  coordinator = await world.as('UNIT_COORDINATOR', here);
  sheetId = await world.sheetOf(await world.assessmentIn('SELF_ASSESSMENT', here), 'UNIT');
});

const CHOICE = { item: 'A.I.1.i.a', value: 'Ya', note: 'SK tim', version: null };
const RATIO = { item: 'A.II.1.i.a', value: { agents: 6, changes_made: 5 }, version: null };
const INDEX = { item: 'B.I.a', value: 3.8, version: null };
const saveAll = (answers: readonly object[], client = coordinator) =>
  client.put<Saved>(`/sheets/${sheetId}/answers`, { answers });
const answered = async () =>
  (await coordinator.get<{ answers: { item: string; version: number }[] }>(`/sheets/${sheetId}`)).answers;

describe('Saving many answers', () => {
  it('saves a whole worksheet at once, with an audit event for each, and gives its score', async () => {
    const answers = [...bestSheet()].map(([item, given]) => ({ item, ...given, version: null }));
    const { versions, score } = await saveAll(answers);
    expect(Object.values(versions)).toEqual(Array.from({ length: 113 }, () => 1));
    expect(score).toMatchObject({ answered: 113, total: 100 });
    const events = await world.query<{ item: string }>(
      `SELECT after->>'item' AS item FROM audit_event WHERE subject_type = 'sheet' AND subject_id = $1`,
      [sheetId],
    );
    expect(new Set(events.map(({ item }) => item)).size).toBe(113);
  });

  it('changes what is there, takes back and adds, each by its version', async () => {
    await saveAll([CHOICE, RATIO]);
    const { versions, score } = await saveAll([
      { ...CHOICE, value: 'Tidak', version: 1 },
      { ...RATIO, value: null, version: 1 },
      INDEX,
    ]);
    expect(versions).toEqual({ [CHOICE.item]: 2, [RATIO.item]: 2, [INDEX.item]: 1 });
    expect(score.answered).toBe(2);
    const [event] = await world.query<{ before: object; after: object }>(
      `SELECT before, after FROM audit_event WHERE subject_id = $1 AND after->>'item' = $2 ORDER BY id DESC LIMIT 1`,
      [sheetId, CHOICE.item],
    );
    const { item, note } = CHOICE;
    expect(event).toEqual({
      before: { item, note, value: 'Ya', version: 1 },
      after: { item, note, value: 'Tidak', version: 2 },
    });
  });
});

describe('Of many answers none is saved', () => {
  const REFUSED: readonly (readonly [string, object, object])[] = [
    ['when one is of another version', { ...CHOICE, version: 1 }, { status: 412, item: CHOICE.item, current: null }],
    ['when one is no option', { ...CHOICE, value: 'Mungkin' }, { status: 422, item: CHOICE.item }],
    ['when one is of no item', { ...CHOICE, item: 'X' }, { status: 404, type: '/problems/unknown-item' }],
    [
      'without a version',
      { item: CHOICE.item, value: 'Ya' },
      { status: 422, errors: [{ pointer: '/answers/1/version' }, { pointer: '/answers/1/version' }] },
    ],
    ['with a version of 0', { ...CHOICE, version: 0 }, { status: 422, errors: [{ pointer: '/answers/1/version' }] }],
    ['when an item comes twice', { ...INDEX }, { status: 422, errors: [{ pointer: '/answers' }] }],
  ];
  it.each(REFUSED)('%s', async (_when, answer, problem) => {
    expect(await refusalOf(saveAll([INDEX, answer]))).toMatchObject(problem);
    expect(await answered()).toEqual([]);
  });

  it('when none is given', async () => {
    expect(await refusalOf(saveAll([]))).toMatchObject({ status: 422, errors: [{ pointer: '/answers' }] });
  });

  it('when one was saved first by somebody else', async () => {
    await coordinator.put(`/sheets/${sheetId}/answers/${CHOICE.item}`, { value: 'Tidak' }, FIRST);
    const refusal = await refusalOf(saveAll([INDEX, CHOICE]));
    expect(refusal).toMatchObject({ status: 412, current: { value: 'Tidak', version: 1 } });
    expect((await answered()).map(({ item }) => item)).toEqual([CHOICE.item]);
  });

  it('when a member may not answer one of them', async () => {
    const { id, email } = await world.person(['UNIT_MEMBER', here]);
    await coordinator.put(`/units/${here.unitId}/change-areas/1/members/${id}`, {});
    const member = await world.signIn(email);
    const second = { item: 'A.I.2.i.a', ...bestSheet().get('A.I.2.i.a'), version: null };
    for (const beyond of [INDEX, second]) {
      expect(await refusalOf(saveAll([CHOICE, beyond], member))).toMatchObject({
        status: 403,
        type: '/problems/not-your-item',
      });
    }
    expect(await answered()).toEqual([]);
    expect((await saveAll([CHOICE, RATIO], member)).score.answered).toBe(2);
  });

  it('while the sheet is sealed', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', await world.unit());
    const client = await world.as('AUDITOR');
    expect(
      await refusalOf(client.put(`/sheets/${await world.sheetOf(id, 'UNIT')}/answers`, { answers: [CHOICE] })),
    ).toMatchObject({
      status: 403,
    });
  });

  it('of two who save the same items in another order at once exactly one succeeds', async () => {
    const outcomes = await Promise.allSettled([saveAll([CHOICE, RATIO, INDEX]), saveAll([INDEX, RATIO, CHOICE])]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ status: 412 });
    expect((await answered()).map(({ version }) => version)).toEqual([1, 1, 1]);
  });
});
