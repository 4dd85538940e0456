import type { ApiClient } from '../../src/demo/api-client.js';
import type { Stage } from '../../src/domain/lifecycle.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Asked, bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';

interface Award {
  readonly id: string;
  readonly reevaluationDueOn: string;
  readonly decisions: readonly object[];
}

let program: TestApp;
let world: World;
let here: Place;
let award: string;
let secretariat: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  secretariat = await world.as('NATIONAL_SECRETARIAT');
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  const decree = { decreeNumber: 'SK-1', decreedOn: '2024-02-01' };
  const id = await world.assessmentIn('DETERMINATION', here);
  award = (await secretariat.post<Award>(`/assessments/${id}/determination`, decree)).id;
});

const NOBODY = '00000000-0000-4000-8000-000000000000';

const decide = (made: object, id = award) =>
  secretariat.post<Award>(`/awards/${id}/decisions`, {
    outcome: 'RETAINED',
    decreeNumber: 'SK-2',
    decidedOn: '2026-02-10',
    ...made,
  });
const reevaluation = ({ stage = 'DETERMINATION', ...asked }: Partial<Asked> & { stage?: Stage } = {}) =>
  world.assessmentIn(stage, here, { kind: 'REEVALUATION', ...asked });
const read = (id = award) => secretariat.get<Award>(`/awards/${id}`);

describe('A re-evaluation', () => {
  it('retains the predicate; the next is due 24 months after the decision', async () => {
    const assessmentId = await reevaluation();
    const retained = await decide({ assessmentId });
    expect(retained).toMatchObject({ reevaluationDueOn: '2028-02-10', isOverdue: false, endedOn: null });
    expect(retained.decisions).toEqual([
      { outcome: 'RETAINED', assessmentId, decreeNumber: 'SK-2', decidedOn: '2026-02-10', ground: null },
    ]);
    expect(await secretariat.get(`/assessments/${assessmentId}`)).toMatchObject({
      stage: 'CONCLUDED',
      outcome: 'RETAINED',
    });
  });

  it('upgrades WBK to WBBM: an award of its own, which supersedes the first', async () => {
    const assessmentId = await reevaluation();
    expect(await decide({ outcome: 'UPGRADED', assessmentId })).toMatchObject({
      endedOn: '2026-02-10',
      endReason: 'SUPERSEDED',
    });
    expect(await secretariat.get(`/awards?unitId=${here.unitId}`)).toMatchObject([
      { predicate: 'WBBM', decreeNumber: 'SK-2', reevaluationDueOn: '2028-02-10', endedOn: null },
      { id: award, predicate: 'WBK' },
    ]);
    expect(await secretariat.get(`/assessments/${assessmentId}`)).toMatchObject({
      kind: 'REEVALUATION',
      stage: 'CONCLUDED',
      outcome: 'UPGRADED',
    });
  });

  it('does not retain what its gates no longer reach', async () => {
    const assessmentId = await reevaluation({ sheet: bestSheet({ 'B.I.a': 3.5 }) });
    expect(await refusalOf(decide({ assessmentId }))).toMatchObject({
      status: 409,
      type: '/problems/gates-failed',
      gates: [{ code: 'B.I.a', required: 15.75 }],
    });
    expect(await read()).toMatchObject({ reevaluationDueOn: '2026-02-01', decisions: [] });
  });

  it('decides once, also when two decide at once', async () => {
    const assessmentId = await reevaluation();
    const outcomes = await Promise.allSettled([
      decide({ assessmentId }),
      decide({ assessmentId, decreeNumber: 'SK-3' }),
    ]);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(reasons).toHaveLength(1);
    expect(reasons[0].problem).toMatchObject({ status: 409, type: '/problems/move-not-open' });
    expect(await refusalOf(decide({ assessmentId }))).toMatchObject({ status: 409, type: '/problems/move-not-open' });
    expect((await read()).decisions).toHaveLength(1);
  });
});

describe('A revocation', () => {
  it('ends the award and takes it out of the register', async () => {
    expect(await decide({ outcome: 'REVOKED', ground: 'suap' })).toMatchObject({
      endedOn: '2026-02-10',
      endReason: 'REVOKED',
      decisions: [{ outcome: 'REVOKED', ground: 'suap', assessmentId: null }],
    });
    const register = (await (await fetch(`${program.url}/api/v1/register`)).json()) as { awardId: string }[];
    expect(register.map(({ awardId }) => awardId)).not.toContain(award);
  });

  it('may rest on a re-evaluation, which it concludes', async () => {
    const assessmentId = await reevaluation();
    await decide({ outcome: 'REVOKED', ground: 'suap', assessmentId });
    expect(await secretariat.get(`/assessments/${assessmentId}`)).toMatchObject({
      stage: 'CONCLUDED',
      outcome: 'REVOKED',
    });
  });

  it('concludes a re-evaluation that is still under way, whose sheet is sealed', async () => {
    const assessmentId = await reevaluation({ stage: 'SELF_ASSESSMENT' });
    await decide({ outcome: 'REVOKED', ground: 'suap' });
    const concluded = { stage: 'CONCLUDED', outcome: 'REVOKED', openMoves: [] };
    expect(await secretariat.get(`/assessments/${assessmentId}`)).toMatchObject(concluded);
    const path = `/sheets/${await world.sheetOf(assessmentId, 'UNIT')}/answers/B.I.a`;
    const late = (await world.as('UNIT_COORDINATOR', here)).put(path, { value: 3 }, FIRST);
    expect(await refusalOf(late)).toMatchObject({ status: 409, type: '/problems/sheet-sealed' });
  });

  it('is final', async () => {
    await decide({ outcome: 'REVOKED', ground: 'suap' });
    const ended = { status: 409, type: '/problems/award-ended' };
    expect(await refusalOf(decide({ outcome: 'REVOKED', ground: 'lagi' }))).toMatchObject(ended);
    expect(await refusalOf(decide({ assessmentId: NOBODY }))).toMatchObject(ended);
    expect((await read()).decisions).toHaveLength(1);
  });
});

describe('A decision is refused, and the award stays as it was,', () => {
  const invalid = { status: 422, type: '/problems/decision-refused' };

  afterEach(async () => {
    expect(await read()).toMatchObject({ reevaluationDueOn: '2026-02-01', endedOn: null, decisions: [] });
  });

  it('without the ground of a revocation', async () => {
    const refusal = { ...invalid, detail: expect.stringContaining('ground') };
    expect(await refusalOf(decide({ outcome: 'REVOKED' }))).toMatchObject(refusal);
  });

  it('without the decree of a revocation', async () => {
    for (const field of ['decreeNumber', 'decidedOn']) {
      const made = { outcome: 'REVOKED', ground: 'suap', [field]: undefined };
      const errors = expect.arrayContaining([expect.objectContaining({ pointer: `/${field}` })]);
      expect(await refusalOf(decide(made))).toMatchObject({ status: 422, type: '/problems/invalid-request', errors });
    }
  });

  it('without the re-evaluation that it rests on', async () => {
    const refusal = { ...invalid, detail: expect.stringContaining('assessmentId') };
    expect(await refusalOf(decide({}))).toMatchObject(refusal);
    expect(await refusalOf(decide({ outcome: 'UPGRADED' }))).toMatchObject(refusal);
  });

  it('with an assessment that does not exist, or is of another unit', async () => {
    const there = await world.unit();
    await world.determine(await world.assessmentIn('DETERMINATION', there));
    const other = await world.assessmentIn('DETERMINATION', there, { kind: 'REEVALUATION' });
    for (const assessmentId of [NOBODY, other]) {
      const missing = { status: 404, type: '/problems/assessment-not-found' };
      expect(await refusalOf(decide({ assessmentId }))).toMatchObject(missing);
      expect(await refusalOf(decide({ outcome: 'REVOKED', ground: 'x', assessmentId }))).toMatchObject(missing);
    }
    expect(await secretariat.get(`/assessments/${other}`)).toMatchObject({ stage: 'DETERMINATION', outcome: null });
  });

  it('with a re-evaluation that the TPN has not concluded, or with a proposal', async () => {
    const early = await world.assessmentIn('DESK_EVALUATION', here, { kind: 'REEVALUATION' });
    const closed = { status: 409, type: '/problems/move-not-open' };
    expect(await refusalOf(decide({ assessmentId: early }))).toMatchObject(closed);
    const cycleId = await world.openCycle();
    const proposal = await world.assessmentIn('DETERMINATION', here, { cycleId, target: 'WBBM' });
    expect(await refusalOf(decide({ assessmentId: proposal }))).toMatchObject(closed);
  });

  it("with a day in the future or before the award's own decree", async () => {
    const made = { outcome: 'REVOKED', ground: 'x' };
    expect(await refusalOf(decide({ ...made, decidedOn: '2026-03-03' }))).toMatchObject({
      status: 422,
      type: '/problems/decree-in-future',
      errors: [{ pointer: '/decidedOn' }],
    });
    const refusal = { ...invalid, detail: expect.stringContaining('decidedOn') };
    expect(await refusalOf(decide({ ...made, decidedOn: '2024-01-31' }))).toMatchObject(refusal);
  });

  it('on an award that does not exist', async () => {
    expect(await refusalOf(decide({ outcome: 'REVOKED', ground: 'x' }, NOBODY))).toMatchObject({
      status: 404,
      type: '/problems/award-not-found',
    });
  });

  it('with fields that are none', async () => {
    expect(await refusalOf(decide({ outcome: 'KEPT', assessmentId: 7, decreeNumber: '', award: 1 }))).toMatchObject({
      status: 422,
      errors: expect.arrayContaining(
        ['/outcome', '/assessmentId', '/decreeNumber', '/award'].map((pointer) => expect.objectContaining({ pointer })),
      ),
    });
  });
});

it('A decision is refused with a day before the decision before it', async () => {
  await decide({ assessmentId: await reevaluation(), decidedOn: '2026-02-10' });
  const backdated = decide({ outcome: 'REVOKED', ground: 'x', decidedOn: '2026-02-09' });
  expect(await refusalOf(backdated)).toMatchObject({ status: 422, detail: expect.stringContaining('2026-02-10') });
});

describe('WBBM', () => {
  it('is the highest predicate: it is not upgraded', async () => {
    const assessmentId = await reevaluation();
    await decide({ outcome: 'UPGRADED', assessmentId });
    const [wbbm] = await secretariat.get<Award[]>(`/awards?unitId=${here.unitId}`);
    const next = await reevaluation({ cycleId: await world.openCycle() });
    expect(await refusalOf(decide({ outcome: 'UPGRADED', assessmentId: next }, wbbm?.id))).toMatchObject({
      status: 409,
      type: '/problems/decision-refused',
    });
    expect(await decide({ assessmentId: next, decidedOn: '2026-03-01' }, wbbm?.id)).toMatchObject({
      predicate: 'WBBM',
      reevaluationDueOn: '2028-03-01',
    });
  });
});
