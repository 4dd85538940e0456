import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const ALWAYS = { opensOn: '2000-01-01', closesOn: '2099-12-31' };
const CHOICE = 'A.I.1.i.a';
const RATIO = 'A.II.1.i.a';
const NO_AGENTS = { agents: 0, changes_made: 0 };
const LETTER = { letterNumber: 'U-7', letterOn: '2026-03-01' };
const versioned = (version: number) => ({ 'if-match': `"${version}"` });

const lead = () => world.as('TPI_LEAD', here);
const stageOf = async (id: string) =>
  (await (await world.as('AUDITOR')).get<{ stage: string }>(`/assessments/${id}`)).stage;

describe('The TPI lead', () => {
  it('forwards the internal evaluation, with a note', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    await world.score(id, 'TPI', here);
    await (await lead()).post(`/assessments/${id}/forwarding`, { note: 'layak' });
    const { history } = await (await lead()).get<{ history: object[] }>(`/assessments/${id}`);
    expect(history.at(-1)).toMatchObject({
      move: 'forward',
      toStage: 'PROPOSAL',
      reason: 'layak',
      facts: { total: 100 },
    });
  });

  it('is told which items the sheet still lacks', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const open = { status: 409, type: '/problems/pass-open', layer: 'TPI', submitted: 0, evaluators: 0 };
    expect(await refusalOf((await lead()).post(`/assessments/${id}/forwarding`, {}))).toMatchObject(open);
    const sheetId = await world.score(id, 'TPI', here);
    await (await lead()).put(`/sheets/${sheetId}/answers/${CHOICE}`, { value: null }, versioned(1));
    const refusal = await refusalOf((await lead()).post(`/assessments/${id}/forwarding`, {}));
    expect(refusal).toMatchObject({ status: 409, type: '/problems/items-unanswered', layer: 'TPI' });
    expect(refusal['items']).toEqual([CHOICE]);
    expect(await stageOf(id)).toBe('INTERNAL_EVALUATION');
  });

  it('gives a note with every score lower than what the unit answered', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const sheetId = await world.score(id, 'TPI', here);
    await (await lead()).put(`/sheets/${sheetId}/answers/B.I.a`, { value: 3.5 }, versioned(1));
    await (await lead()).put(`/sheets/${sheetId}/answers/${CHOICE}`, { value: 'Tidak' }, versioned(1));
    const refusal = { status: 409, type: '/problems/lowered-without-reason' };
    const forward = async () => (await lead()).post(`/assessments/${id}/forwarding`, {});
    expect(await refusalOf(forward())).toMatchObject({ ...refusal, items: expect.arrayContaining([CHOICE, 'B.I.a']) });
    const note = 'tidak ada bukti';
    await (await lead()).put(`/sheets/${sheetId}/answers/B.I.a`, { value: 3.5, note }, versioned(2));
    await (await lead()).put(`/sheets/${sheetId}/answers/${CHOICE}`, { value: 'Tidak', note: '  ' }, versioned(2));
    expect(await refusalOf(forward())).toMatchObject({ ...refusal, items: [CHOICE] });
    expect(await stageOf(id)).toBe('INTERNAL_EVALUATION');
    await (await lead()).put(`/sheets/${sheetId}/answers/${CHOICE}`, { value: 'Tidak', note }, versioned(3));
    await forward();
    expect(await stageOf(id)).toBe('PROPOSAL');
  });

  it('returns an assessment with a reason; the unit mends its sheet and submits again', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const path = `/assessments/${id}/return`;
    expect(await refusalOf((await lead()).post(path, { reason: '' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/reason' }],
    });
    await (await lead()).post(path, { reason: 'bukti kurang' });
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const sheetId = await world.sheetOf(id, 'UNIT');
    await coordinator.put(`/sheets/${sheetId}/answers/${CHOICE}`, { value: 'Tidak' }, versioned(1));
    await coordinator.post(`/assessments/${id}/submission`);
    expect(await coordinator.get(`/assessments/${id}`)).toMatchObject({
      stage: 'INTERNAL_EVALUATION',
      history: [{ move: 'submit' }, { move: 'return', reason: 'bukti kurang' }, { move: 'submit' }],
    });
  });

  it("acts on the units of the lead's own institution only", async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const stranger = await world.as('TPI_LEAD', await world.unit());
    const hidden = { status: 404, type: '/problems/assessment-not-found' };
    expect(await refusalOf(stranger.post(`/assessments/${id}/forwarding`, {}))).toMatchObject(hidden);
    expect(await refusalOf(stranger.post(`/assessments/${id}/return`, { reason: 'x' }))).toMatchObject(hidden);
    const guest = await world.person(['TPI_LEAD', await world.unit()], ['INSTITUTION_HEAD', here]);
    const notTheLead = { status: 403, type: '/problems/not-the-lead' };
    const client = await world.signIn(guest.email);
    expect(await refusalOf(client.post(`/assessments/${id}/forwarding`, {}))).toMatchObject(notTheLead);
  });

  it('is bound to the window of the stage', async () => {
    const window = { opensOn: '2026-03-02', closesOn: '2026-03-02' };
    const cycleId = await world.cycle({ SELF_ASSESSMENT: ALWAYS, INTERNAL_EVALUATION: window });
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId });
    await world.score(id, 'TPI', here);
    const closed = { status: 409, type: '/problems/window-closed', stage: 'INTERNAL_EVALUATION', window };
    for (const day of ['2026-03-01', '2026-03-03']) {
      program.clock.moveTo(new Date(`${day}T02:00:00Z`));
      expect(await refusalOf((await lead()).post(`/assessments/${id}/forwarding`, {}))).toMatchObject(closed);
      expect(await refusalOf((await lead()).post(`/assessments/${id}/return`, { reason: 'x' }))).toMatchObject(closed);
    }
    expect(await stageOf(id)).toBe('INTERNAL_EVALUATION');
  });
});

describe('A proposal', () => {
  it('is made by the head of the institution, with a letter', async () => {
    const id = await world.assessmentIn('PROPOSAL', here);
    await world.makeEligible(here);
    const head = await world.as('INSTITUTION_HEAD', here);
    await head.post(`/assessments/${id}/proposal`, LETTER);
    const { history } = await head.get<{ history: object[] }>(`/assessments/${id}`);
    expect(history.at(-1)).toMatchObject({ move: 'propose', facts: { letter: { number: 'U-7', date: '2026-03-01' } } });
    expect(await refusalOf(head.post(`/assessments/${id}/proposal`, LETTER))).toMatchObject({
      status: 409,
      type: '/problems/move-not-open',
    });
  });

  it('is made by nobody else', async () => {
    const id = await world.assessmentIn('PROPOSAL', here);
    const path = `/assessments/${id}/proposal`;
    for (const role of ['UNIT_COORDINATOR', 'UNIT_HEAD', 'TPI_LEAD', 'LEADERSHIP'] as const) {
      expect(await refusalOf((await world.as(role, here)).post(path, LETTER))).toMatchObject({
        status: 403,
        type: '/problems/action-not-permitted',
        roles: ['INSTITUTION_HEAD'],
      });
    }
    const other = await world.as('INSTITUTION_HEAD', await world.unit());
    expect(await refusalOf(other.post(path, LETTER))).toMatchObject({ status: 404 });
    const guest = await world.person(['INSTITUTION_HEAD', await world.unit()], ['LEADERSHIP']);
    expect(await refusalOf((await world.signIn(guest.email)).post(path, LETTER))).toMatchObject({
      status: 403,
      type: '/problems/not-the-head',
    });
    expect(await stageOf(id)).toBe('PROPOSAL');
  });

  it('comes in its turn', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const head = await world.as('INSTITUTION_HEAD', here);
    expect(await refusalOf(head.post(`/assessments/${id}/proposal`, LETTER))).toMatchObject({
      status: 409,
      type: '/problems/move-not-open',
      stage: 'INTERNAL_EVALUATION',
    });
  });

  it('needs a letter with a number and a day', async () => {
    const head = await world.as('INSTITUTION_HEAD', here);
    const id = await world.assessmentIn('PROPOSAL', here);
    const refusal = await refusalOf(
      head.post(`/assessments/${id}/proposal`, { letterNumber: '', letterOn: '2026-02-29' }),
    );
    expect(refusal).toMatchObject({ status: 422, errors: [{ pointer: '/letterNumber' }, { pointer: '/letterOn' }] });
  });
});

describe('The TPN lead', () => {
  it('concludes when nothing awaits a ruling any more', async () => {
    await world.determine(await world.assessmentIn('DETERMINATION', here));
    const sheet = bestSheet({ [RATIO]: NO_AGENTS });
    const id = await world.assessmentIn('DESK_EVALUATION', here, { kind: 'REEVALUATION', sheet });
    const tpn = await world.as('TPN_LEAD');
    const unruled = { status: 409, type: '/problems/items-unanswered', layer: 'TPN', items: [RATIO] };
    const own = world.score(id, 'TPN', here, bestSheet({ [RATIO]: NO_AGENTS }));
    expect(await refusalOf(own)).toMatchObject(unruled);
    const evaluator = await world.as('TPN_EVALUATOR');
    const ownSheet = await world.ownSheet(id, 'TPN', here, await world.idOf('TPN_EVALUATOR'));
    const ruled = { ...NO_AGENTS, ruling: { value: 1, reason: 'tidak ada agen' } };
    await evaluator.put(`/sheets/${ownSheet}/answers/${RATIO}`, { value: ruled }, versioned(1));
    await evaluator.post(`/sheets/${ownSheet}/submission`);
    const settled = `/sheets/${await world.sheetOf(id, 'TPN')}/answers/${RATIO}`;
    await tpn.put(settled, { value: NO_AGENTS }, versioned(1));
    const conclude = () => tpn.post(`/assessments/${id}/conclusion`, { note: 'lulus' });
    expect(await refusalOf(conclude())).toMatchObject(unruled);
    await tpn.put(settled, { value: ruled }, versioned(2));
    await conclude();
    expect(await stageOf(id)).toBe('FIELD_VERIFICATION');
  });

  it('rules with a value and a reason, and only where a denominator is zero', async () => {
    const id = await world.assessmentIn('DESK_EVALUATION', here);
    const tpn = await world.as('TPN_EVALUATOR');
    const path = `/sheets/${await world.ownSheet(id, 'TPN', here, await world.idOf('TPN_EVALUATOR'))}/answers/${RATIO}`;
    const ruling = { value: 1.5, reason: ' ' };
    expect(await refusalOf(tpn.put(path, { value: { ...NO_AGENTS, ruling } }, FIRST))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/value/ruling/value' }, { pointer: '/value/ruling/reason' }],
    });
    const needless = { agents: 2, changes_made: 1, ruling: { value: 1, reason: 'x' } };
    expect(await refusalOf(tpn.put(path, { value: needless }, FIRST))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/value/ruling' }],
    });
  });

  it('measures what is lower against the TPI', async () => {
    const id = await world.assessmentIn('DESK_EVALUATION', here);
    const tpn = await world.as('TPN_LEAD');
    const silent = world.score(id, 'TPN', here, bestSheet({ [CHOICE]: 'Tidak' }));
    expect(await refusalOf(silent)).toMatchObject({ type: '/problems/lowered-without-reason', items: [CHOICE] });
    const evaluator = await world.as('TPN_EVALUATOR');
    const own = await world.ownSheet(id, 'TPN', here, await world.idOf('TPN_EVALUATOR'));
    await evaluator.put(`/sheets/${own}/answers/${CHOICE}`, { value: 'Ya' }, versioned(1));
    await evaluator.post(`/sheets/${own}/submission`);
    await tpn.put(`/sheets/${await world.sheetOf(id, 'TPN')}/answers/${CHOICE}`, { value: 'Tidak' }, versioned(1));
    expect(await refusalOf(tpn.post(`/assessments/${id}/conclusion`, {}))).toMatchObject({
      type: '/problems/lowered-without-reason',
      items: [CHOICE],
    });
  });

  it('receives a re-evaluation straight from the TPI: it is not proposed', async () => {
    await world.determine(await world.assessmentIn('DETERMINATION', here));
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { kind: 'REEVALUATION' });
    await world.complete(id, 'TPI', here);
    expect(await stageOf(id)).toBe('DESK_EVALUATION');
    const head = await world.as('INSTITUTION_HEAD', here);
    expect(await refusalOf(head.post(`/assessments/${id}/proposal`, LETTER))).toMatchObject({
      type: '/problems/move-not-open',
    });
  });
});
