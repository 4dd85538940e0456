import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { ask, finished, type Operation, rowsOf } from './asking.js';

let program: TestApp;
let world: World;
let here: Place;
let lead: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  lead = await world.as('TPI_LEAD', here);
});

const places = async (count: number) =>
  Promise.all(Array.from({ length: count }, () => world.unit(here.institutionId)));
const assessments = async (count: number) =>
  Promise.all((await places(count)).map((place) => world.assessmentIn('SELF_ASSESSMENT', place)));
const done = async (path: string, body: object, client = lead) => finished(client, await ask(client, path, body));
const evaluators = (id: string) => lead.get<{ accountId: string }[]>(`/assessments/${id}/evaluators`);
const stageOf = async (id: string) => (await lead.get<{ stage: string }>(`/assessments/${id}`)).stage;
const eventsOf = async (id: string, action: string) =>
  world.query<object>(`SELECT FROM audit_event WHERE action = $2 AND subject_id = $1`, [id, action]);

describe('Choosing evaluators of many assessments', () => {
  it('does for each what the single action does, with an event of its own', async () => {
    const ids = await assessments(3);
    const [one, two] = [await world.person(['TPI_MEMBER', here]), await world.person(['TPI_MEMBER', here])];
    const body = { assessmentIds: ids, accountIds: [one.id, two.id], layer: 'TPI' };
    const operation = await done('evaluator-assignments', body);
    expect(operation).toMatchObject({ kind: 'ASSIGN', total: 6, done: 6, unchanged: 0, refused: 0, isUndoable: true });
    for (const id of ids) {
      expect((await evaluators(id)).map(({ accountId }) => accountId).toSorted()).toEqual([one.id, two.id].toSorted());
      expect(await eventsOf(id, 'assign-evaluator')).toHaveLength(2);
    }
    const rows = await rowsOf(lead, operation);
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows[0]).toMatchObject({ assessmentId: ids[0], unitName: expect.any(String), personName: one.email });
  });

  it('refuses a row as the single action would, and goes on with the others', async () => {
    const place = await world.unit(here.institutionId);
    const mine = await world.assessmentIn('SELF_ASSESSMENT', place);
    const member = await world.person(['TPI_MEMBER', here]);
    const own = await world.person(['TPI_MEMBER', here], ['UNIT_MEMBER', place]);
    const body = { assessmentIds: [mine], accountIds: [own.id, member.id], layer: 'TPI' };
    const operation = await done('evaluator-assignments', body);
    expect(operation).toMatchObject({ total: 2, done: 1, refused: 1 });
    const rows = await rowsOf(lead, operation);
    expect(rows.map(({ problem }) => problem?.type ?? null)).toEqual(['/problems/own-unit', null]);
    expect(rows[0]).toMatchObject({ personName: own.email, problem: { status: 403 } });
    expect(await evaluators(mine)).toHaveLength(1);
  });

  it('names what one does not see, and does nothing to the others', async () => {
    const [mine, other] = [(await assessments(1))[0]!, await world.assessmentIn('SELF_ASSESSMENT', await world.unit())];
    const [member, stranger] = [
      await world.person(['TPI_MEMBER', here]),
      await world.person(['TPI_MEMBER', await world.unit()]),
    ];
    const nowhere = randomUUID();
    const body = { assessmentIds: [nowhere, other, mine], accountIds: [member.id, stranger.id], layer: 'TPI' };
    expect(await refusalOf(ask(lead, 'evaluator-assignments', body))).toMatchObject({
      status: 404,
      type: '/problems/bulk-targets-not-found',
      missing: [nowhere, other, stranger.id],
    });
    const moved = ask(lead, 'returns', { assessmentIds: [mine, other], reason: 'lengkapi' });
    expect(await refusalOf(moved)).toMatchObject({ status: 404, missing: [other] });
    expect(await lead.get('/bulk-operations')).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ total: 6 })]),
    );
    expect(await evaluators(mine)).toEqual([]);
  });

  it('says of one who was chosen already that nothing has changed', async () => {
    const ids = await assessments(2);
    const { id } = await world.person(['TPI_MEMBER', here]);
    await lead.post(`/assessments/${ids[0]}/evaluators`, { accountId: id, layer: 'TPI' });
    const operation = await done('evaluator-assignments', { assessmentIds: ids, accountIds: [id], layer: 'TPI' });
    expect(operation).toMatchObject({ done: 1, unchanged: 1, refused: 0 });
  });
});

describe('Asking again', () => {
  it('with the same key answers the same operation, however often and at once, and does it once', async () => {
    const [id] = await assessments(1);
    const member = await world.person(['TPI_MEMBER', here]);
    const body = { assessmentIds: [id], accountIds: [member.id], layer: 'TPI' };
    const key = randomUUID();
    const asked = await Promise.all(Array.from({ length: 8 }, () => ask(lead, 'evaluator-assignments', body, key)));
    expect(new Set(asked.map((operation) => operation.id)).size).toBe(1);
    await finished(lead, asked[0]!);
    expect(await ask(lead, 'evaluator-assignments', body, key)).toMatchObject({ id: asked[0]!.id, done: 1, total: 1 });
    expect(await eventsOf(id!, 'assign-evaluator')).toHaveLength(1);
  });

  it('with the same key for something else is refused; the key of somebody else stands for nothing', async () => {
    const [one, two] = await assessments(2);
    const key = randomUUID();
    const operation = await ask(lead, 'returns', { assessmentIds: [one], reason: 'lengkapi' }, key);
    const other = ask(lead, 'returns', { assessmentIds: [two], reason: 'lengkapi' }, key);
    expect(await refusalOf(other)).toMatchObject({
      status: 409,
      type: '/problems/idempotency-key-reused',
      operationId: operation.id,
    });
    const there = await world.unit();
    const elsewhere = await world.as('TPI_LEAD', there);
    const third = await world.assessmentIn('SELF_ASSESSMENT', there);
    expect((await ask(elsewhere, 'returns', { assessmentIds: [third], reason: 'x' }, key)).id).not.toBe(operation.id);
  });

  it('needs a key', async () => {
    const body = { assessmentIds: [randomUUID()], reason: 'lengkapi' };
    for (const key of ['', 'short', 'a key with spaces'])
      expect(await refusalOf(ask(lead, 'returns', body, key))).toMatchObject({
        status: 428,
        type: '/problems/idempotency-key-missing',
      });
  });
});

describe('Moving many assessments', () => {
  it('forwards those that are complete, and says of the others what is missing', async () => {
    const [ready, early, open] = (await places(3)) as [Place, Place, Place];
    const ids = [
      await world.assessmentIn('INTERNAL_EVALUATION', ready),
      await world.assessmentIn('SELF_ASSESSMENT', early),
      await world.assessmentIn('INTERNAL_EVALUATION', open),
    ];
    await world.score(ids[0]!, 'TPI', ready);
    const operation = await done('forwardings', { assessmentIds: ids, note: 'selesai' });
    expect(operation).toMatchObject({ kind: 'FORWARD', done: 1, refused: 2, isUndoable: false });
    expect((await rowsOf(lead, operation)).map(({ problem }) => problem?.type ?? null)).toEqual([
      null,
      '/problems/move-not-open',
      '/problems/pass-open',
    ]);
    expect(await Promise.all(ids.map(stageOf))).toEqual(['PROPOSAL', 'SELF_ASSESSMENT', 'INTERNAL_EVALUATION']);
  });

  it('returns many for one reason, which each unit reads', async () => {
    const ids = await Promise.all((await places(2)).map((place) => world.assessmentIn('INTERNAL_EVALUATION', place)));
    expect(await done('returns', { assessmentIds: ids, reason: 'lengkapi bukti' })).toMatchObject({ done: 2 });
    for (const id of ids) {
      expect(await stageOf(id)).toBe('SELF_ASSESSMENT');
      const { history } = await lead.get<{ history: { move: string; reason: string }[] }>(`/assessments/${id}`);
      expect(history.filter(({ move }) => move === 'return')).toMatchObject([{ reason: 'lengkapi bukti' }]);
    }
  });

  it('records one decree that awards many units', async () => {
    const units = await places(2);
    const ids = await Promise.all(units.map((place) => world.assessmentIn('DETERMINATION', place)));
    const early = await world.assessmentIn('PANEL', await world.unit(here.institutionId));
    const secretariat = await world.as('NATIONAL_SECRETARIAT');
    const body = { assessmentIds: [...ids, early], decreeNumber: 'SK-7', decreedOn: program.clock.today() };
    const operation = await done('determinations', body, secretariat);
    expect(operation).toMatchObject({ kind: 'DETERMINE', done: 2, refused: 1, isUndoable: false });
    for (const { unitId } of units)
      expect(await secretariat.get(`/awards?unitId=${unitId}`)).toMatchObject([{ decreeNumber: 'SK-7' }]);
  }, 120_000);
});

describe('Taking back', () => {
  it('ends the choices that an operation made, where nothing was scored since', async () => {
    const [begun, chosenBefore] = (await assessments(2)) as [string, string];
    const place = (await places(1))[0]!;
    const scored = await world.assessmentIn('INTERNAL_EVALUATION', place);
    const member = await world.person(['TPI_MEMBER', here]);
    await lead.post(`/assessments/${chosenBefore}/evaluators`, { accountId: member.id, layer: 'TPI' });
    const body = { assessmentIds: [begun, chosenBefore, scored], accountIds: [member.id], layer: 'TPI' };
    const operation = await done('evaluator-assignments', body);
    const own = await world.ownSheet(scored, 'TPI', place, member.id);
    const item = { item: 'A.I.1.i.a', value: 'Ya', note: '', version: null };
    await (await world.signIn(member.email)).put(`/sheets/${own}/answers`, { answers: [item] });

    const undo = () => lead.post<Operation>(`/bulk-operations/${operation.id}/undo`);
    const undoing = await undo();
    expect((await undo()).id).toBe(undoing.id);
    expect(await finished(lead, undoing)).toMatchObject({
      kind: 'UNASSIGN',
      undoes: operation.id,
      total: 2,
      done: 1,
      refused: 1,
      isUndoable: false,
    });
    expect((await rowsOf(lead, undoing)).map(({ problem }) => problem?.type ?? null)).toEqual([
      null,
      '/problems/evaluator-has-scored',
    ]);
    expect(await evaluators(begun)).toEqual([]);
    expect(await evaluators(chosenBefore)).toHaveLength(1);
    expect(await evaluators(scored)).toHaveLength(1);
    expect(await lead.get(`/bulk-operations/${operation.id}`)).toMatchObject({
      isUndoable: false,
      undoneAt: expect.any(String),
    });
  });

  it('is refused where no honest way leads back, with the reason', async () => {
    const [id] = await assessments(1);
    const refused = await done('returns', { assessmentIds: [id], reason: 'lengkapi' });
    expect(await refusalOf(lead.post(`/bulk-operations/${refused.id}/undo`))).toMatchObject({
      status: 409,
      type: '/problems/bulk-operation-not-undoable',
      reason: 'RETURN',
    });
    const member = await world.person(['TPI_MEMBER', here]);
    await lead.post(`/assessments/${id}/evaluators`, { accountId: member.id, layer: 'TPI' });
    const again = { assessmentIds: [id], accountIds: [member.id], layer: 'TPI' };
    const nothing = await done('evaluator-assignments', again);
    expect(await refusalOf(lead.post(`/bulk-operations/${nothing.id}/undo`))).toMatchObject({ reason: 'NOTHING_DONE' });
  });
});

describe('An operation', () => {
  it('is its asker’s alone, and listed with the latest first', async () => {
    const ids = await assessments(1);
    const one = await done('returns', { assessmentIds: ids, reason: 'satu' });
    program.clock.moveTo(new Date(program.clock.now().getTime() + 1_000));
    lead = await world.as('TPI_LEAD', here);
    const two = await done('returns', { assessmentIds: ids, reason: 'dua' });
    expect(await lead.get('/bulk-operations')).toMatchObject([{ id: two.id }, { id: one.id }]);
    const first = await lead.download('/bulk-operations?limit=1');
    expect(await first.json()).toMatchObject([{ id: two.id }]);
    const after = /after=([\w-]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
    expect(await lead.get(`/bulk-operations?after=${after}`)).toMatchObject([{ id: one.id }]);
    const other = await world.as('TPI_LEAD', await world.unit());
    expect(await other.get('/bulk-operations')).toEqual([]);
    for (const path of ['', '/rows'])
      expect(await refusalOf(other.get(`/bulk-operations/${one.id}${path}`))).toMatchObject({ status: 404 });
    expect(await refusalOf(other.post(`/bulk-operations/${one.id}/undo`))).toMatchObject({ status: 404 });
  });

  it('is asked for by those who may do it one by one', async () => {
    const body = { assessmentIds: [randomUUID()], reason: 'lengkapi' };
    const member = await world.as('TPI_MEMBER', here);
    expect(await refusalOf(ask(member, 'returns', body))).toMatchObject({ type: '/problems/action-not-permitted' });
    const decree = { assessmentIds: body.assessmentIds, decreeNumber: 'SK-1', decreedOn: '2026-01-01' };
    expect(await refusalOf(ask(lead, 'determinations', decree))).toMatchObject({ status: 403 });
  });

  it('wants at most 500 assessments, each once', async () => {
    const id = randomUUID();
    const many = Array.from({ length: 501 }, () => randomUUID());
    for (const assessmentIds of [[], [id, id], many, ['x']])
      expect(await refusalOf(ask(lead, 'returns', { assessmentIds, reason: 'x' }))).toMatchObject({
        status: 422,
        errors: [{ pointer: expect.stringMatching(/^\/assessmentIds/) }],
      });
  });
});
