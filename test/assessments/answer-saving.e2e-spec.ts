import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AnswerSavingRepository } from '../../src/assessments/answer-saving.repository.js';
import { SheetContent } from '../../src/assessments/sheet-content.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { FIRST, type Place, refusalOf, World } from '../support/factories.js';
import { bestAnswer, LKE } from '../support/worksheets.js';

interface Sheet {
  readonly answers: readonly {
    readonly item: string;
    readonly value: unknown;
    readonly note: string;
    readonly version: number;
  }[];
}

interface Saved {
  readonly version: number;
  readonly node: object;
  readonly score: Record<string, number>;
}

let program: TestApp;
let world: World;
let here: Place;
let assessmentId: string;
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
  assessmentId = await world.assessmentIn('SELF_ASSESSMENT', here);
  sheetId = await world.sheetOf(assessmentId, 'UNIT');
});

const CHOICE = 'A.I.1.i.a';
const RATIO = 'A.II.1.i.a';
const INDEX = 'B.I.a';
/** Counts whose zero denominator no official rule covers. */
const COMPLAINTS = { agents: 0, changes_made: 0 };

const versioned = (version: number) => ({ 'if-match': `"${version}"` });
const save = (item: string, body: object, headers: Readonly<Record<string, string>> = FIRST, client = coordinator) =>
  client.put<Saved>(`/sheets/${sheetId}/answers/${item}`, body, headers);
const answers = async () => (await (await world.as('AUDITOR')).get<Sheet>(`/sheets/${sheetId}`)).answers;

describe('Saving an answer', () => {
  it('gives its version, also as the ETag, and the score that the scorecard has', async () => {
    await save(INDEX, { value: 3.8 });
    const saved = await save(CHOICE, { value: ' ya', note: 'SK tim' });
    expect(saved).toMatchObject({ item: CHOICE, value: 'Ya', note: 'SK tim', version: 1 });
    const card = await coordinator.get<Record<string, unknown> & { nodes: object }>(`/sheets/${sheetId}/scorecard`);
    expect(card).toMatchObject({ ...saved.score, blanks: 'zero' });
    expect(saved.score).toMatchObject({ answered: 2, items: 113 });
    expect((card.nodes as Record<string, unknown>)[CHOICE]).toEqual(saved.node);
    expect(await etagOfSaving(CHOICE, '"1"')).toBe('"2"');
  });

  it('has people who save at the same time take turns in the chain of events, so that nobody tries twice', async () => {
    const { mock } = jest.spyOn(AnswerSavingRepository.prototype, 'saveFree');
    const again = jest.spyOn(AnswerSavingRepository.prototype, 'save');
    const items = [...LKE.items.values()].slice(0, 16);
    await Promise.all(items.map((item) => save(item.code, { value: bestAnswer(item) })));
    expect(mock.calls).toHaveLength(items.length);
    expect(again).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });

  describe('on a sheet that this process has just saved on', () => {
    const OTHER = 'A.I.1.i.b';
    /** As another process would: the sheet that is remembered here is not told. */
    const changeElsewhere = (
      ...given: readonly { item: string; value: unknown; note: string; version: number | null }[]
    ) => coordinator.put(`/sheets/${sheetId}/answers`, { answers: given });
    const eventsOf = () =>
      world.query<{ seq: string; before: object | null; after: object }>(
        `SELECT seq, before, after FROM audit_event WHERE chain = $1 AND action = 'answer' ORDER BY seq`,
        [assessmentId],
      );

    afterEach(() => jest.restoreAllMocks());

    it('asks for it once, and then only writes', async () => {
      const { mock } = jest.spyOn(AnswerSavingRepository.prototype, 'contentOf');
      await save(CHOICE, { value: 'Tidak' });
      await save(OTHER, { value: 'A' });
      const saved = await save(CHOICE, { value: 'Ya', note: 'now' }, versioned(1));
      expect(mock.calls).toHaveLength(1);
      expect(saved).toMatchObject({ version: 2, score: { answered: 2 } });
      expect(await coordinator.get(`/sheets/${sheetId}/scorecard`)).toMatchObject(saved.score);
    });

    it('counts, keeps and tells of what others have changed meanwhile', async () => {
      await save(CHOICE, { value: 'Tidak', note: 'ours' });
      await changeElsewhere(
        { item: CHOICE, value: 'Tidak', note: 'theirs', version: 1 },
        { item: OTHER, value: 'A', note: '', version: null },
      );
      const { mock } = jest.spyOn(AnswerSavingRepository.prototype, 'saveFree');
      const saved = await save(CHOICE, { value: 'Ya', note: 'ours again' }, versioned(2));
      expect(saved).toMatchObject({ version: 3, score: { answered: 2 } });
      expect((await eventsOf()).at(-1)).toMatchObject({ before: { note: 'theirs' }, after: { note: 'ours again' } });
      // What is remembered cannot hold version 2, so nothing was tried with it.
      expect(mock.calls).toHaveLength(1);
    });

    it('is told so, and how the sheet is, not refused by an error of the database, when another event has come between', async () => {
      await save(CHOICE, { value: 'Tidak', note: 'ours' });
      const read = jest.spyOn(AnswerSavingRepository.prototype, 'contentOf');
      await changeElsewhere({ item: OTHER, value: 'A', note: '', version: null });
      const tried = (['saveFree', 'save'] as const).map((name) => jest.spyOn(AnswerSavingRepository.prototype, name));
      expect(await save(CHOICE, { value: 'Ya' }, versioned(1))).toMatchObject({ version: 2, score: { answered: 2 } });
      const outcomes = tried.map(({ mock }) => Promise.all(mock.results.map(({ value }) => value)));
      expect(await Promise.all(outcomes)).toEqual([[[false], [true]], [expect.any(SheetContent)]]);
      expect(read).not.toHaveBeenCalled();
      const seqs = (await eventsOf()).map(({ seq }) => Number(seq));
      expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] as number) + index));
    });

    it('refuses what was written over a version that others have replaced', async () => {
      await save(CHOICE, { value: 'Tidak', note: 'ours' });
      await changeElsewhere({ item: CHOICE, value: 'Ya', note: 'theirs', version: 1 });
      expect(await refusalOf(save(CHOICE, { value: 'Tidak' }, versioned(1)))).toMatchObject({
        status: 412,
        current: { version: 2, note: 'theirs' },
      });
    });
  });

  it('shows both views of blanks', async () => {
    await save(CHOICE, { value: 'Ya' });
    const [zero, skip] = await Promise.all(
      ['zero', 'skip'].map((blanks) =>
        coordinator.get<{ total: number }>(`/sheets/${sheetId}/scorecard?blanks=${blanks}`),
      ),
    );
    expect(zero?.total).toBeLessThan(skip?.total ?? 0);
    expect(await refusalOf(coordinator.get(`/sheets/${sheetId}/scorecard?blanks=half`))).toMatchObject({ status: 422 });
  });

  it('takes an answer back with null, which is a version of its own', async () => {
    await save(CHOICE, { value: 'Ya' });
    expect(await save(CHOICE, { value: null }, versioned(1))).toMatchObject({
      value: null,
      version: 2,
      score: { answered: 0 },
    });
  });

  it('leaves a record of who changed what, from what', async () => {
    await save(CHOICE, { value: 'Tidak' });
    await save(CHOICE, { value: 'Ya', note: 'baru' }, versioned(1));
    const events = await program.app
      .get(DataSource)
      .query(
        'SELECT actor_id, action, before, after FROM audit_event WHERE subject_type = $1 AND subject_id = $2 ORDER BY id',
        ['sheet', sheetId],
      );
    const actor_id = await world.idOf('UNIT_COORDINATOR', here);
    const first = { item: CHOICE, value: 'Tidak', note: '', version: 1 };
    expect(events).toEqual([
      { actor_id, action: 'answer', before: null, after: first },
      { actor_id, action: 'answer', before: first, after: { item: CHOICE, value: 'Ya', note: 'baru', version: 2 } },
    ]);
  });
});

describe('An answer that cannot be taken is refused with the field and the fix, and what was saved stays:', () => {
  const REFUSED: readonly (readonly [what: string, item: string, value: unknown, pointers: readonly string[]])[] = [
    ['an unknown option', CHOICE, 'Mungkin', ['/value']],
    ['an option that only other items have', CHOICE, 'A', ['/value']],
    ['a number for a choice', CHOICE, 1, ['/value']],
    ['counts for a choice', CHOICE, { agents: 1 }, ['/value']],
    ['a negative count', RATIO, { agents: -1, changes_made: 5 }, ['/value/agents']],
    ['a fractional count', RATIO, { agents: 6, changes_made: 2.5 }, ['/value/changes_made']],
    ['a missing count', RATIO, { agents: 6 }, ['/value/changes_made']],
    ['a count as text', RATIO, { agents: '6', changes_made: 5 }, ['/value/agents']],
    ['a count too large to be exact', RATIO, { agents: 2 ** 53, changes_made: 5 }, ['/value/agents']],
    ['a count nobody asked for', RATIO, { agents: 6, changes_made: 5, cars: 1 }, ['/value/cars']],
    ['every wrong count at once', RATIO, { agents: -1, changes_made: 0.5 }, ['/value/agents', '/value/changes_made']],
    ['a list for counts', RATIO, [6, 5], ['/value']],
    ['an option for counts', RATIO, 'Ya', ['/value']],
    ['an index below 0', INDEX, -0.01, ['/value']],
    ['an index above 4', INDEX, 4.01, ['/value']],
    ['an index as text', INDEX, '3.8', ['/value']],
    ['a truth value', INDEX, true, ['/value']],
    ['no value at all', CHOICE, undefined, ['/value']],
  ];

  test.each(REFUSED)('%s', async (_what, item, value, pointers) => {
    const good = { [CHOICE]: 'Ya', [RATIO]: { agents: 6, changes_made: 5 }, [INDEX]: 3.8 }[item];
    await save(item, { value: good, note: 'kept' });
    const refusal = await refusalOf(save(item, { value, note: 'lost' }, versioned(1)));
    expect(refusal).toMatchObject({ status: 422, type: '/problems/invalid-answer', item });
    expect((refusal['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(pointers);
    expect(await answers()).toEqual([expect.objectContaining({ item, value: good, note: 'kept', version: 1 })]);
  });

  it('an item that the worksheet does not have', async () => {
    for (const item of ['A.VII.1.i.a', 'A.I.1.i', '__proto__', 'constructor']) {
      expect(await refusalOf(save(item, { value: 'Ya' }))).toMatchObject({
        status: 404,
        type: '/problems/unknown-item',
        item,
      });
    }
    expect(await answers()).toEqual([]);
  });

  it("a ruling on the unit's sheet, which is for evaluators", async () => {
    const value = { ...COMPLAINTS, ruling: { value: 1, reason: 'tidak ada agen' } };
    expect(await refusalOf(save(RATIO, { value }))).toMatchObject({
      status: 422,
      type: '/problems/ruling-by-unit',
      errors: [{ pointer: '/value/ruling' }],
    });
  });

  it('text that is no JSON', async () => {
    const response = await raw(CHOICE, '{"value": "Ya"', FIRST);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: '/problems/malformed-json' });
  });

  it('a field that does not belong to an answer', async () => {
    expect(await refusalOf(save(CHOICE, { value: 'Ya', score: 1 }))).toMatchObject({
      status: 422,
      type: '/problems/invalid-request',
      errors: [{ pointer: '/score' }],
    });
    expect(await answers()).toEqual([]);
  });

  it('no body', async () => {
    expect(
      await refusalOf(coordinator.request('PUT', `/sheets/${sheetId}/answers/${CHOICE}`, undefined, FIRST)),
    ).toMatchObject({
      status: 422,
    });
  });

  it('a body nested without end', async () => {
    for (const depth of [40, 5_000, 200_000]) {
      const response = await raw(CHOICE, `{"value":${'['.repeat(depth)}${']'.repeat(depth)}}`, FIRST);
      expect(await response.json()).toMatchObject({ status: 422, type: '/problems/invalid-request' });
    }
    expect(await answers()).toEqual([]);
  });

  it('characters that the database cannot hold', async () => {
    expect(await refusalOf(save(CHOICE, { value: 'Ya', note: 'a\u0000b' }))).toMatchObject({ status: 422 });
    await world.complete(assessmentId, 'UNIT', here);
    sheetId = await world.ownSheet(assessmentId, 'TPI', here, await world.idOf('TPI_MEMBER', here));
    const evaluator = await world.as('TPI_MEMBER', here);
    for (const reason of ['a\u0000b', '\ud800']) {
      const value = { ...COMPLAINTS, ruling: { value: 1, reason } };
      expect(await refusalOf(save(RATIO, { value }, FIRST, evaluator))).toMatchObject({ status: 422 });
    }
    expect(await world.query('SELECT FROM answer WHERE sheet_id = $1', [sheetId])).toEqual([]);
  });
});

describe('An answer is saved over the version its writer saw:', () => {
  it('a stale version is refused with the current answer, and nothing is overwritten', async () => {
    await save(CHOICE, { value: 'Tidak' });
    await save(CHOICE, { value: 'Ya', note: 'oleh rekan' }, versioned(1));
    expect(await refusalOf(save(CHOICE, { value: 'Tidak' }, versioned(1)))).toMatchObject({
      status: 412,
      type: '/problems/stale-answer',
      item: CHOICE,
      current: { value: 'Ya', note: 'oleh rekan', version: 2 },
    });
    expect(await answers()).toEqual([expect.objectContaining({ value: 'Ya', note: 'oleh rekan', version: 2 })]);
  });

  it('a second first answer is refused', async () => {
    await save(CHOICE, { value: 'Ya' });
    expect(await refusalOf(save(CHOICE, { value: 'Tidak' }))).toMatchObject({
      status: 412,
      current: { value: 'Ya', version: 1 },
    });
    expect(await answers()).toEqual([expect.objectContaining({ value: 'Ya', version: 1 })]);
  });

  it('a version of an answer that was never given is refused', async () => {
    expect(await refusalOf(save(CHOICE, { value: 'Ya' }, versioned(1)))).toMatchObject({ status: 412, current: null });
    expect(await answers()).toEqual([]);
  });

  it('a writer who names no version is asked for one', async () => {
    expect(await refusalOf(save(CHOICE, { value: 'Ya' }, {}))).toMatchObject({
      status: 428,
      type: '/problems/precondition-missing',
    });
    expect(await answers()).toEqual([]);
  });
});

describe('The window of the self-assessment', () => {
  const january = { opensOn: '2026-01-05', closesOn: '2026-01-30' };

  async function assessmentOpenedOn(day: string): Promise<string> {
    program.clock.moveTo(new Date(`${day}T02:00:00Z`));
    const cycleId = await world.cycle({ SELF_ASSESSMENT: january });
    assessmentId = await world.assessmentIn('SELF_ASSESSMENT', here, { cycleId });
    sheetId = await world.sheetOf(assessmentId, 'UNIT');
    coordinator = await world.as('UNIT_COORDINATOR', here);
    return cycleId;
  }

  afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

  it('takes answers from its first to its last day, by the calendar of Jakarta', async () => {
    await assessmentOpenedOn('2026-01-05');
    expect(await save(CHOICE, { value: 'Tidak' })).toMatchObject({ version: 1 });
    program.clock.moveTo(new Date('2026-01-30T16:59:00Z'));
    coordinator = await world.as('UNIT_COORDINATOR', here);
    expect(await save(CHOICE, { value: 'Ya' }, versioned(1))).toMatchObject({ version: 2 });
    program.clock.moveTo(new Date('2026-01-30T17:01:00Z'));
    expect(await refusalOf(save(CHOICE, { value: 'Tidak' }, versioned(2)))).toMatchObject({
      status: 409,
      type: '/problems/window-closed',
      stage: 'SELF_ASSESSMENT',
      window: january,
      today: '2026-01-31',
    });
    expect(await answers()).toEqual([expect.objectContaining({ value: 'Ya', version: 2 })]);
  });

  it('moved into the future, takes none before it opens', async () => {
    const cycleId = await assessmentOpenedOn('2026-01-06');
    await world.setWindow(cycleId, 'SELF_ASSESSMENT', { opensOn: '2026-01-07', closesOn: '2026-01-08' });
    expect(await refusalOf(save(CHOICE, { value: 'Ya' }))).toMatchObject({
      status: 409,
      type: '/problems/window-closed',
    });
    expect(await answers()).toEqual([]);
  });

  it('without dates in the cycle takes none', async () => {
    const cycleId = await assessmentOpenedOn('2026-01-06');
    await program.app.get(DataSource).query('DELETE FROM cycle_window WHERE cycle_id = $1', [cycleId]);
    expect(await refusalOf(save(CHOICE, { value: 'Ya' }))).toMatchObject({
      type: '/problems/window-closed',
      window: null,
    });
  });
});

describe('Who answers', () => {
  const AREA_ITEM = { 1: 'A.I.1.i.a', 2: 'A.I.2.i.a' };

  it('a member answers the areas assigned to them, and no result', async () => {
    const member = await world.as('UNIT_MEMBER', here);
    const memberId = await world.idOf('UNIT_MEMBER', here);
    const mine = `/units/${here.unitId}/change-areas/1/members/${memberId}`;
    const refused = { status: 403, type: '/problems/not-your-item' };
    expect(await refusalOf(save(AREA_ITEM[1], { value: 'Ya' }, FIRST, member))).toMatchObject(refused);
    await coordinator.put(mine, {});
    expect(await save(AREA_ITEM[1], { value: 'Ya' }, FIRST, member)).toMatchObject({ version: 1 });
    expect(await refusalOf(save(AREA_ITEM[2], { value: 'A' }, FIRST, member))).toMatchObject(refused);
    expect(await refusalOf(save(INDEX, { value: 3.8 }, FIRST, member))).toMatchObject(refused);
    await save(AREA_ITEM[2], { value: 'A' });
    const unread = await refusalOf(save(AREA_ITEM[2], { value: 'B' }, FIRST, member));
    expect(unread).toMatchObject(refused);
    expect(unread).not.toHaveProperty('current');
    await save(AREA_ITEM[2], { value: null }, versioned(1));
    await coordinator.request('DELETE', mine);
    expect(await refusalOf(save(AREA_ITEM[1], { value: 'Tidak' }, versioned(1), member))).toMatchObject(refused);
    expect(await answers()).toContainEqual(expect.objectContaining({ item: AREA_ITEM[1], value: 'Ya' }));
  });

  it("another unit's sheet is not there, not even in the same institution", async () => {
    const sibling = await world.unit(here.institutionId);
    for (const stranger of [sibling, await world.unit()]) {
      const client = await world.as('UNIT_COORDINATOR', stranger);
      const refusal = await refusalOf(save(CHOICE, { value: 'Tidak' }, FIRST, client));
      expect(refusal).toMatchObject({ status: 404, type: '/problems/sheet-not-found' });
    }
    expect(await answers()).toEqual([]);
  });

  it('no layer writes on the sheet of another', async () => {
    const lead = await world.as('TPI_LEAD', here);
    expect(await refusalOf(save(CHOICE, { value: 'Ya' }, FIRST, lead))).toMatchObject({ status: 404 });
    await world.complete(assessmentId, 'UNIT', here);
    expect(await refusalOf(save(CHOICE, { value: 'Tidak' }, versioned(1), lead))).toMatchObject({
      status: 409,
      type: '/problems/sheet-sealed',
    });
    sheetId = await world.ownSheet(assessmentId, 'TPI', here, await world.idOf('TPI_MEMBER', here));
    expect(await refusalOf(save(CHOICE, { value: 'Ya' }))).toMatchObject({ status: 404 });
    expect(await world.query('SELECT FROM answer WHERE sheet_id = $1', [sheetId])).toEqual([]);
  });

  it('a sealed sheet takes no answer, also not from its own unit', async () => {
    await world.complete(assessmentId, 'UNIT', here);
    expect(await refusalOf(save(CHOICE, { value: 'Tidak' }, versioned(1)))).toMatchObject({
      status: 409,
      type: '/problems/sheet-sealed',
      layer: 'UNIT',
    });
    expect(await answers()).toContainEqual(expect.objectContaining({ item: CHOICE, value: 'Ya', version: 1 }));
  });

  it('there is no such sheet', async () => {
    sheetId = '00000000-0000-4000-8000-000000000000';
    expect(await refusalOf(save(CHOICE, { value: 'Ya' }))).toMatchObject({
      status: 404,
      type: '/problems/sheet-not-found',
    });
    sheetId = 'no-uuid';
    expect(await refusalOf(save(CHOICE, { value: 'Ya' }))).toMatchObject({ status: 422, errors: [{ pointer: '/id' }] });
  });
});

async function raw(item: string, body: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const { email } = await world.person(['UNIT_COORDINATOR', here]);
  return fetch(`${program.url}/api/v1/sheets/${sheetId}/answers/${item}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: await cookieOf(email), ...headers },
    body,
  });
}

async function etagOfSaving(item: string, version: string): Promise<string | null> {
  return (await raw(item, '{"value":"Tidak"}', { 'if-match': version })).headers.get('etag');
}

async function cookieOf(email: string): Promise<string> {
  const response = await fetch(`${program.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'a-password-for-tests' }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
