import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

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

const seen = { text: 'loket tertib', observedOn: '2026-03-01' };
const stageOf = async (id: string) =>
  (await (await world.as('AUDITOR')).get<{ stage: string }>(`/assessments/${id}`)).stage;

describe('The field verification', () => {
  it('records what the team saw, and ends when something was seen', async () => {
    const id = await world.assessmentIn('FIELD_VERIFICATION', here);
    const lead = await world.as('TPN_LEAD');
    expect(await refusalOf(lead.post(`/assessments/${id}/verification`, {}))).toMatchObject({
      status: 409,
      type: '/problems/nothing-observed',
    });
    const evaluator = await world.as('TPN_EVALUATOR');
    await evaluator.post(`/assessments/${id}/observations`, { ...seen, item: 'A.I.1.i.a' });
    expect(await lead.get(`/assessments/${id}/observations`)).toMatchObject([{ ...seen, item: 'A.I.1.i.a' }]);
    expect(await (await world.as('UNIT_HEAD', here)).get(`/assessments/${id}/observations`)).toEqual([]);
    await lead.post(`/assessments/${id}/verification`, { note: 'sesuai' });
    await world.deliberate(id);
    expect(await (await world.as('UNIT_HEAD', here)).get(`/assessments/${id}/observations`)).toHaveLength(1);
  });

  it('refuses what is of another stage, person, day or item', async () => {
    const id = await world.assessmentIn('FIELD_VERIFICATION', here);
    const lead = await world.as('TPN_LEAD');
    const observe = (body: object, client = lead) => client.post(`/assessments/${id}/observations`, body);
    const stranger = await world.person(['TPN_EVALUATOR'], ['LEADERSHIP']);
    expect(await refusalOf(observe(seen, await world.signIn(stranger.email)))).toMatchObject({
      status: 403,
      type: '/problems/not-in-the-field',
    });
    expect(await refusalOf(observe({ ...seen, observedOn: '2026-03-03' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/observedOn' }],
    });
    expect(await refusalOf(observe({ ...seen, item: 'X' }))).toMatchObject({
      status: 404,
      type: '/problems/unknown-item',
    });
    expect(await refusalOf(observe({ ...seen, text: ' ' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/text' }],
    });
    const early = await world.assessmentIn('DESK_EVALUATION', await world.unit());
    expect(await refusalOf(lead.post(`/assessments/${early}/observations`, seen))).toMatchObject({
      status: 409,
      type: '/problems/wrong-stage',
    });
    expect(await lead.get(`/assessments/${id}/observations`)).toEqual([]);
  });

  it('or the panel takes it back to the desk, where the lead settles anew without another first pass', async () => {
    const id = await world.assessmentIn('PANEL', here);
    const lead = await world.as('TPN_LEAD');
    await lead.post(`/assessments/${id}/revision`, { reason: 'loket tidak sesuai dokumen' });
    expect(await stageOf(id)).toBe('DESK_EVALUATION');
    const path = `/sheets/${await world.sheetOf(id, 'TPN')}/answers/A.I.1.i.a`;
    await lead.put(path, { value: 'Tidak', note: 'tidak ditemukan' }, { 'if-match': '"1"' });
    await lead.post(`/assessments/${id}/conclusion`, {});
    expect(await stageOf(id)).toBe('FIELD_VERIFICATION');
  });
});

describe('The panel', () => {
  it('that does not pass a unit leaves it to be declined', async () => {
    const id = await world.assessmentIn('PANEL', here);
    await world.deliberate(id, false);
    const secretariat = await world.as('NATIONAL_SECRETARIAT');
    const decree = { decreeNumber: 'SK-1', decreedOn: '2026-03-01' };
    expect(await refusalOf(secretariat.post(`/assessments/${id}/determination`, decree))).toMatchObject({
      status: 409,
      type: '/problems/panel-failed',
      recommendation: 'tidak lulus',
    });
    await secretariat.post(`/assessments/${id}/rejection`, { reason: 'tidak lulus panel' });
    expect(await stageOf(id)).toBe('CONCLUDED');
  });

  it('that does not pass a re-evaluation leaves the predicate to be revoked', async () => {
    const award = await world.determine(await world.assessmentIn('DETERMINATION', here));
    const id = await world.assessmentIn('PANEL', here, { kind: 'REEVALUATION' });
    await world.deliberate(id, false);
    const secretariat = await world.as('NATIONAL_SECRETARIAT');
    const decision = { assessmentId: id, decreeNumber: 'SK-2', decidedOn: '2026-03-02' };
    const decide = (made: object) => secretariat.post(`/awards/${award}/decisions`, { ...decision, ...made });
    expect(await refusalOf(decide({ outcome: 'RETAINED' }))).toMatchObject({ type: '/problems/panel-failed' });
    expect(await decide({ outcome: 'REVOKED', ground: 'tidak lulus' })).toMatchObject({ endReason: 'REVOKED' });
  });

  it('says why', async () => {
    const id = await world.assessmentIn('PANEL', here);
    const lead = await world.as('TPN_LEAD');
    expect(
      await refusalOf(lead.post(`/assessments/${id}/panel`, { hasPassed: 'yes', recommendation: '' })),
    ).toMatchObject({
      status: 422,
      errors: [{ pointer: '/hasPassed' }, { pointer: '/recommendation' }],
    });
  });
});
