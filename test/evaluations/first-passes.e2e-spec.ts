import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';

interface Pass {
  readonly round: number;
  readonly closedAt: string | null;
  readonly evaluators: readonly { readonly accountId: string; readonly submittedAt: string | null }[];
  readonly differences: readonly Difference[];
}
interface Difference {
  readonly item: string;
  readonly voices: readonly { readonly value: unknown; readonly note: string }[];
  readonly settled: { readonly value: unknown; readonly version: number } | null;
}
interface Answer {
  readonly item: string;
  readonly value: unknown;
  readonly note: string;
  readonly version: number;
}

let program: TestApp;
let world: World;
let here: Place;
let id: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const CHOICE = 'A.I.1.i.a';
const OTHER = 'A.I.2.i.a';
const RATIO = 'A.II.1.i.a';
const lead = () => world.as('TPI_LEAD', here);
const pass = async (client?: ApiClient) => (client ?? (await lead())).get<Pass>(`/assessments/${id}/passes/TPI`);
const versioned = (version: number) => ({ 'if-match': `"${version}"` });

/** A new TPI member with a sheet in which everything is answered. */
async function scorer(sheet = bestSheet()) {
  const { id: accountId, email } = await world.person(['TPI_MEMBER', here]);
  const sheetId = await world.ownSheet(id, 'TPI', here, accountId);
  const client = await world.signIn(email);
  await world.answer(client, sheetId, sheet);
  const submit = () => client.post(`/sheets/${sheetId}/submission`);
  return { accountId, client, sheetId, submit };
}

async function settled(): Promise<ReadonlyMap<string, Answer>> {
  const { answers } = await (await lead()).get<{ answers: Answer[] }>(`/sheets/${await world.sheetOf(id, 'TPI')}`);
  return new Map(answers.map((answer) => [answer.item, answer]));
}

describe('A first pass', () => {
  beforeEach(async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
  });

  it('closes by itself when all have handed in, and fills in what they agree on', async () => {
    const low = bestSheet({ [CHOICE]: 'Tidak' }, 'kurang bukti');
    const [one, two] = [await scorer(low), await scorer()];
    await one.submit();
    expect(await pass()).toMatchObject({ round: 1, closedAt: null, differences: [] });
    expect((await pass()).evaluators.filter(({ submittedAt }) => submittedAt !== null)).toHaveLength(1);
    await two.submit();
    const closed = await pass();
    expect(closed.closedAt).not.toBeNull();
    expect(closed.differences).toMatchObject([{ item: CHOICE, settled: null }]);
    expect(closed.differences[0]?.voices.map(({ value }) => value).sort()).toEqual(['Tidak', 'Ya']);
    const answers = await settled();
    expect(answers.size).toBe(112);
    expect(answers.get(OTHER)).toMatchObject({ note: 'kurang bukti', version: 1 });
    expect(answers.has(CHOICE)).toBe(false);
  });

  it('leaves an event of each sheet that is handed in, and of its closing', async () => {
    const [one, two] = [await scorer(), await scorer()];
    await one.submit();
    const told = () =>
      world.query(
        `SELECT actor_id AS who, action, subject_id AS subject, after FROM audit_event
         WHERE chain = $1 AND action IN ('submit', 'close-pass') ORDER BY seq`,
        [id],
      );
    const handedIn = ({ accountId, sheetId }: typeof one) => {
      return { who: accountId, action: 'submit', subject: sheetId, after: expect.objectContaining({ layer: 'TPI' }) };
    };
    expect((await told()).slice(-1)).toEqual([handedIn(one)]);
    await two.submit();
    const closing = { who: two.accountId, action: 'close-pass', subject: id };
    expect((await told()).slice(-2)).toEqual([
      handedIn(two),
      { ...closing, after: { layer: 'TPI', round: 1, closedBy: null } },
    ]);
  });

  it('leaves the differences to the lead, who settles each with a reason where it lowers the score', async () => {
    const [one, two] = [await scorer(bestSheet({ [CHOICE]: 'Tidak' }, 'kurang bukti')), await scorer()];
    await one.submit();
    await two.submit();
    const path = `/sheets/${await world.sheetOf(id, 'TPI')}/answers/${CHOICE}`;
    const forward = async () => (await lead()).post(`/assessments/${id}/forwarding`, {});
    expect(await refusalOf(forward())).toMatchObject({ type: '/problems/items-unanswered', items: [CHOICE] });
    await (await lead()).put(path, { value: 'Tidak' }, FIRST);
    expect(await refusalOf(forward())).toMatchObject({ type: '/problems/lowered-without-reason', items: [CHOICE] });
    expect(await refusalOf((await lead()).put(path, { value: 'Ya' }, FIRST))).toMatchObject({
      status: 412,
      current: { value: 'Tidak', version: 1 },
    });
    await (await lead()).put(path, { value: 'Tidak', note: 'bukti tidak memadai' }, versioned(1));
    expect((await pass()).differences).toMatchObject([{ item: CHOICE, settled: { value: 'Tidak', version: 2 } }]);
    await forward();
    const own = await two.client.get<{ answers: Answer[] }>(`/sheets/${two.sheetId}`);
    expect(own.answers.find(({ item }) => item === CHOICE)).toMatchObject({ value: 'Ya' });
  });

  it('agrees on a ruling whatever its reason, and not on another value', async () => {
    const counts = { agents: 0, changes_made: 0 };
    const ruled = (value: number, reason: string) =>
      bestSheet({ [RATIO]: { ...counts, ruling: { value, reason } } }, 'tidak ada agen');
    const agreed = [await scorer(ruled(1, 'satu')), await scorer(ruled(1, 'dua'))];
    for (const { submit } of agreed) await submit();
    expect((await pass()).differences).toEqual([]);
    here = await world.unit();
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const [one, two] = [await scorer(ruled(1, 'satu')), await scorer(ruled(0.5, 'satu'))];
    await one.submit();
    await two.submit();
    expect((await pass()).differences).toMatchObject([{ item: RATIO, settled: null }]);
  });

  it('is closed by the lead without those who did not hand in: their sheets say nothing', async () => {
    const [done, late] = [await scorer(), await scorer(bestSheet({ [CHOICE]: 'Tidak' }))];
    const close = async () => (await lead()).post(`/assessments/${id}/passes/TPI/closing`);
    expect(await refusalOf(close())).toMatchObject({ status: 409, type: '/problems/nothing-submitted' });
    await done.submit();
    expect(await refusalOf(done.client.post(`/assessments/${id}/passes/TPI/closing`))).toMatchObject({ status: 403 });
    await close();
    expect((await settled()).get(CHOICE)).toMatchObject({ value: 'Ya' });
    expect((await pass()).differences).toEqual([]);
    expect(await refusalOf(late.submit())).toMatchObject({ status: 409, type: '/problems/sheet-sealed' });
    expect(await refusalOf(close())).toMatchObject({ status: 409, type: '/problems/pass-not-open' });
    const newcomer = await world.person(['TPI_MEMBER', here]);
    expect(await refusalOf(world.ownSheet(id, 'TPI', here, newcomer.id))).toMatchObject({
      type: '/problems/pass-closed',
    });
  });

  it('waits no longer for somebody taken off', async () => {
    const [done, gone] = [await scorer(), await scorer()];
    await done.submit();
    const evaluator = `/assessments/${id}/evaluators/TPI/${gone.accountId}`;
    await (await lead()).request('DELETE', evaluator);
    expect((await pass()).closedAt).not.toBeNull();
    expect((await pass()).evaluators.map(({ accountId }) => accountId)).toEqual([done.accountId]);
    expect(await refusalOf(gone.client.get(`/sheets/${gone.sheetId}`))).toMatchObject({ status: 404 });
    expect(await refusalOf((await lead()).request('DELETE', evaluator))).toMatchObject({
      status: 404,
      type: '/problems/evaluator-not-found',
    });
  });

  it('takes a whole sheet, once, inside the window, with a note on what is lower', async () => {
    const one = await scorer(new Map([...bestSheet()].filter(([code]) => code !== CHOICE)));
    await scorer();
    expect(await refusalOf(one.submit())).toMatchObject({ type: '/problems/items-unanswered', items: [CHOICE] });
    const path = `/sheets/${one.sheetId}/answers/${CHOICE}`;
    await one.client.put(path, { value: 'Tidak' }, FIRST);
    expect(await refusalOf(one.submit())).toMatchObject({ type: '/problems/lowered-without-reason', items: [CHOICE] });
    await one.client.put(path, { value: 'Tidak', note: 'tidak ada' }, versioned(1));
    await one.submit();
    expect(await refusalOf(one.submit())).toMatchObject({ type: '/problems/sheet-sealed' });
    expect(await refusalOf((await lead()).post(`/sheets/${one.sheetId}/submission`))).toMatchObject({ status: 403 });
  });

  it('rests while the unit repairs what was returned: nobody closes it, and nothing seals what the unit works on', async () => {
    const [done, gone] = [await scorer(), await scorer()];
    await done.submit();
    await (await lead()).post(`/assessments/${id}/return`, { reason: 'lengkapi' });
    expect(await refusalOf((await lead()).post(`/assessments/${id}/passes/TPI/closing`))).toMatchObject({
      status: 409,
      type: '/problems/wrong-stage',
    });
    await (await lead()).request('DELETE', `/assessments/${id}/evaluators/TPI/${gone.accountId}`);
    const newcomer = await world.person(['TPI_MEMBER', here]);
    expect(await world.ownSheet(id, 'TPI', here, newcomer.id)).toBe('');
    expect((await pass()).closedAt).toBeNull();
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const path = `/sheets/${await world.sheetOf(id, 'UNIT')}/answers/${CHOICE}`;
    await coordinator.put(path, { value: 'Ya', note: 'SK diunggah' }, versioned(1));
    await coordinator.post(`/assessments/${id}/submission`);
    expect(await pass()).toMatchObject({ round: 2, closedAt: null });
    expect((await pass()).evaluators.map(({ accountId }) => accountId).sort()).toEqual(
      [done.accountId, newcomer.id].sort(),
    );
    expect(await world.ownSheet(id, 'TPI', here, newcomer.id)).not.toBe('');
  });

  it('of a returned assessment begins anew: sheets keep their answers, and what they change is settled again', async () => {
    const [one, two] = [await scorer(bestSheet({ [CHOICE]: 'Tidak' }, 'kurang')), await scorer()];
    await one.submit();
    await two.submit();
    const path = `/sheets/${await world.sheetOf(id, 'TPI')}/answers/${CHOICE}`;
    await (await lead()).put(path, { value: 'Ya' }, FIRST);
    const repair = { reason: 'lengkapi', items: [{ item: OTHER, note: 'unggah SK' }] };
    await (await lead()).post(`/assessments/${id}/return`, repair);
    await (await world.as('UNIT_COORDINATOR', here)).post(`/assessments/${id}/submission`);
    program.clock.moveTo(new Date('2026-03-02T03:00:00Z'));
    const [first, second] = await Promise.all([one, two].map(({ accountId }) => clientOf(accountId)));
    await first!.put(`/sheets/${one.sheetId}/answers/${OTHER}`, { value: 'B', note: 'tetap kurang' }, versioned(1));
    await first!.post(`/sheets/${one.sheetId}/submission`);
    await second!.post(`/sheets/${two.sheetId}/submission`);
    const again = await pass();
    expect(again.round).toBe(2);
    expect(again.differences).toMatchObject([
      { item: CHOICE, settled: { value: 'Ya' } },
      { item: OTHER, settled: null },
    ]);
    const { history } = await (await lead()).get<{ history: object[] }>(`/assessments/${id}`);
    expect(history[1]).toMatchObject({ move: 'return', reason: 'lengkapi', facts: { round: 1, items: repair.items } });
  });
});

async function clientOf(accountId: string): Promise<ApiClient> {
  const [row] = await world.query<{ email: string }>('SELECT email FROM account WHERE id = $1', [accountId]);
  return world.signIn(row!.email);
}

describe('The rules of a cycle', () => {
  async function cycleWith(rules: object): Promise<string> {
    const cycleId = await world.openCycle();
    await world.query('UPDATE cycle SET rules = rules || $2 WHERE id = $1', [cycleId, JSON.stringify(rules)]);
    return cycleId;
  }

  it("may let evaluators begin with the unit's answers, without its notes", async () => {
    const cycleId = await cycleWith({ firstPassStart: 'UNIT_ANSWERS' });
    id = await world.assessmentIn('INTERNAL_EVALUATION', here, {
      cycleId,
      sheet: bestSheet({ [CHOICE]: 'Tidak' }, 'unit'),
    });
    const { id: accountId, email } = await world.person(['TPI_MEMBER', here]);
    const sheetId = await world.ownSheet(id, 'TPI', here, accountId);
    const { answers } = await (await world.signIn(email)).get<{ answers: Answer[] }>(`/sheets/${sheetId}`);
    expect(answers).toHaveLength(113);
    expect(answers.find(({ item }) => item === CHOICE)).toMatchObject({ value: 'Tidak', note: '', version: 1 });
  });

  it('may keep the result of the TPI from the TPN until it is done itself', async () => {
    const cycleId = await cycleWith({ isTpiVisibleToTpn: false });
    id = await world.assessmentIn('DESK_EVALUATION', here, { cycleId });
    const [tpi, tpn] = [await world.sheetOf(id, 'TPI'), await world.as('TPN_LEAD')];
    expect(await refusalOf(tpn.get(`/sheets/${tpi}`))).toMatchObject({ status: 404 });
    await (await world.as('UNIT_HEAD', here)).get(`/sheets/${tpi}`);
    const forwarded = async (client: ApiClient) =>
      (await client.get<{ history: { move: string; facts: object }[] }>(`/assessments/${id}`)).history[1];
    expect(await forwarded(tpn)).toMatchObject({ move: 'forward', reason: null, facts: {} });
    expect((await forwarded(tpn))?.facts).toEqual({});
    expect(await forwarded(await world.as('UNIT_HEAD', here))).toMatchObject({ facts: { total: 100 } });
    const silent = bestSheet({ [CHOICE]: 'Tidak' });
    await world.score(id, 'TPN', here, silent);
    expect(await refusalOf(tpn.post(`/assessments/${id}/conclusion`, {}))).toMatchObject({
      type: '/problems/lowered-without-reason',
      items: [CHOICE],
    });
    const path = `/sheets/${await world.sheetOf(id, 'TPN')}/answers/${CHOICE}`;
    await tpn.put(path, { value: 'Tidak', note: 'tidak ada bukti' }, versioned(1));
    await tpn.post(`/assessments/${id}/conclusion`, {});
    await tpn.get(`/sheets/${tpi}`);
    expect(await forwarded(tpn)).toMatchObject({ move: 'forward', facts: { total: 100 } });
  });

  it('say how often an assessment may be returned', async () => {
    const cycleId = await cycleWith({ repairRounds: 1 });
    id = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId });
    const giveBack = async () => (await lead()).post(`/assessments/${id}/return`, { reason: 'lengkapi' });
    const unknown = { reason: 'x', items: [{ item: 'A.I.9', note: 'x' }] };
    expect(await refusalOf((await lead()).post(`/assessments/${id}/return`, unknown))).toMatchObject({
      status: 404,
      type: '/problems/unknown-item',
    });
    await giveBack();
    await (await world.as('UNIT_COORDINATOR', here)).post(`/assessments/${id}/submission`);
    expect(await refusalOf(giveBack())).toMatchObject({ status: 409, type: '/problems/repair-rounds-used', rounds: 1 });
  });

  it('limit what one evaluator has at work at once', async () => {
    const cycleId = await cycleWith({ evaluatorLoad: 1 });
    const member = await world.person(['TPI_MEMBER', here]);
    const places = [here, await world.unit(here.institutionId)];
    const [first, second] = await Promise.all(
      places.map((place) => world.assessmentIn('INTERNAL_EVALUATION', place, { cycleId })),
    );
    const assign = async (assessment: string) =>
      (await lead()).post(`/assessments/${assessment}/evaluators`, { accountId: member.id, layer: 'TPI' });
    await assign(first!);
    await assign(first!);
    expect(await refusalOf(assign(second!))).toMatchObject({
      status: 409,
      type: '/problems/evaluator-overloaded',
      load: 1,
      most: 1,
    });
  });
});

describe('A conflict of interest', () => {
  beforeEach(async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
  });

  it('ends the assignments it touches, and keeps them from coming back until it is ended', async () => {
    const one = await scorer();
    const declare = (body: object) =>
      one.client.post<{ id: string }>('/conflicts-of-interest', { reason: 'ipar', ...body });
    const conflict = await declare({ unitId: here.unitId });
    expect((await pass()).evaluators).toEqual([]);
    expect(await refusalOf(world.ownSheet(id, 'TPI', here, one.accountId))).toMatchObject({
      status: 403,
      type: '/problems/conflict-declared',
    });
    expect(await refusalOf(declare({ unitId: here.unitId }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/unitId' }],
    });
    expect(await one.client.get('/conflicts-of-interest')).toMatchObject([{ id: conflict.id, reason: 'ipar' }]);
    await one.client.request('DELETE', `/conflicts-of-interest/${conflict.id}`);
    expect(await world.ownSheet(id, 'TPI', here, one.accountId)).toBe(one.sheetId);
  });

  it('with an institution stops a lead as well', async () => {
    const person = await world.person(['TPI_LEAD', here]);
    const client = await world.signIn(person.email);
    await client.post('/conflicts-of-interest', { institutionId: here.institutionId, reason: 'saudara' });
    const path = `/sheets/${await world.score(id, 'TPI', here)}/answers/${CHOICE}`;
    const refusal = { status: 403, type: '/problems/conflict-declared' };
    expect(await refusalOf(client.put(path, { value: 'Tidak', note: 'x' }, versioned(1)))).toMatchObject(refusal);
    expect(await refusalOf(client.post(`/assessments/${id}/forwarding`, {}))).toMatchObject(refusal);
  });

  it.each([
    [{}, '/unitId'],
    [{ unitId: '00000000-0000-4000-8000-000000000000' }, '/unitId'],
    [{ institutionId: '00000000-0000-4000-8000-000000000000' }, '/institutionId'],
    [{ unitId: 'x' }, '/unitId'],
  ])('names what it is with: %j', async (body, pointer) => {
    const client = await world.as('TPI_MEMBER', here);
    const refusal = await refusalOf(client.post('/conflicts-of-interest', { reason: 'ipar', ...body }));
    expect(refusal).toMatchObject({ status: 422, errors: [{ pointer }] });
  });

  it('is ended only by whoever declared it', async () => {
    const client = await world.as('TPI_MEMBER', here);
    const { id: conflict } = await client.post<{ id: string }>('/conflicts-of-interest', {
      unitId: here.unitId,
      reason: 'x',
    });
    const other = await lead();
    expect(await refusalOf(other.request('DELETE', `/conflicts-of-interest/${conflict}`))).toMatchObject({
      status: 404,
    });
  });
});
