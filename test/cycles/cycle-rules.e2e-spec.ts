import type { ApiClient } from '../../src/demo/api-client.js';
import { calendarDate } from '../../src/domain/calendar-date.js';
import { DEFAULT_CYCLE_RULES } from '../../src/domain/cycle-rules.js';
import { Accounts } from '../../src/access/accounts.service.js';
import { CycleRuleChanges } from '../../src/cycles/cycle-rule-changes.service.js';
import { CycleWindows } from '../../src/cycles/cycle-windows.service.js';
import { Cycles } from '../../src/cycles/cycles.service.js';
import { Transactions, type Tx } from '../../src/database/transactions.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';
import { LKE } from '../support/worksheets.js';

let program: TestApp;
let world: World;
let administrator: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

const change = (id: string, rules: object) => administrator.put(`/cycles/${id}/rules`, rules);
const higher = { ...DEFAULT_CYCLE_RULES.eligibility, sakipAbove: { WBK: 65, WBBM: 75 } };

describe('The rules of a cycle', () => {
  it('are shown whole, with its windows', async () => {
    const window = { opensOn: '2026-02-01', closesOn: '2026-03-31' };
    const id = await world.cycle({ SELF_ASSESSMENT: window });
    expect(await administrator.get(`/cycles/${id}`)).toMatchObject({
      ...DEFAULT_CYCLE_RULES,
      id,
      isInUse: false,
      windows: [{ stage: 'SELF_ASSESSMENT', ...window }],
    });
  });

  it('change one by one while nothing goes by them, and both sets stand in the audit log', async () => {
    const id = await world.cycle();
    expect(await change(id, { barMonths: 36, eligibility: higher })).toMatchObject({
      ...DEFAULT_CYCLE_RULES,
      barMonths: 36,
      eligibility: higher,
    });
    const [event] = await world.query<{ before: object; after: object }>(
      "SELECT before, after FROM audit_event WHERE action = 'change-rules' AND subject_id = $1",
      [id],
    );
    expect(event).toEqual({
      before: DEFAULT_CYCLE_RULES,
      after: { ...DEFAULT_CYCLE_RULES, barMonths: 36, eligibility: higher },
    });
  });

  it('hold for good once an assessment goes by them, but for those of reminders and load', async () => {
    const id = await world.openCycle();
    await world.assessmentIn('SELF_ASSESSMENT', await world.unit(), { cycleId: id });
    expect(await refusalOf(change(id, { barMonths: 36, eligibility: higher, evaluatorLoad: 3 }))).toMatchObject({
      status: 409,
      type: '/problems/rules-in-use',
      rules: ['barMonths', 'eligibility'],
      mayChange: expect.arrayContaining(['windowLadderDays', 'evaluatorLoad']),
      errors: [{ pointer: '/barMonths' }, { pointer: '/eligibility' }],
    });
    const mayChange = { evaluatorLoad: 3, windowLadderDays: [5, 2], barMonths: DEFAULT_CYCLE_RULES.barMonths };
    expect(await change(id, mayChange)).toMatchObject({ ...mayChange, isInUse: true });
  });

  it('are refused with the place of every wrong one', async () => {
    const id = await world.cycle();
    const eligibility = { ...higher, sakipAbove: { WBK: 101, WBBM: 70 }, unitSakip: { WBK: 'F', WBBM: 'A' } };
    expect(await refusalOf(change(id, { intervalMonths: 0, eligibility }))).toMatchObject({
      status: 422,
      errors: [
        { pointer: '/intervalMonths' },
        { pointer: '/eligibility/sakipAbove/WBK' },
        { pointer: '/eligibility/unitSakip/WBK' },
      ],
    });
    const { sakipAbove: _left, ...incomplete } = higher;
    expect((await refusalOf(change(id, { eligibility: incomplete })))['status']).toBe(422);
    for (const wrong of [[], [1], 'none', {}])
      expect((await refusalOf(change(id, { eligibility: wrong })))['status']).toBe(422);
  });

  it('are changed by administrators alone, in a cycle that exists', async () => {
    const id = await world.cycle();
    const auditor = await world.as('AUDITOR');
    expect(await refusalOf(auditor.put(`/cycles/${id}/rules`, { barMonths: 1 }))).toMatchObject({ status: 403 });
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const ask of [() => change(nowhere, {}), () => administrator.get(`/cycles/${nowhere}`)])
      expect(await refusalOf(ask())).toMatchObject({ status: 404, type: '/problems/cycle-not-found' });
  });
});

describe('The proposal of a cycle', () => {
  it('copies the one before, its windows as many years later, and keeps nothing', async () => {
    const made = {
      year: 2024,
      instrumentId: LKE.id,
      barMonths: 36,
      windows: [
        { stage: 'SELF_ASSESSMENT', opensOn: '2024-02-29', closesOn: '2024-04-30' },
        { stage: 'PROPOSAL', opensOn: '2024-05-01', closesOn: '2024-05-31' },
      ],
    };
    await administrator.post('/cycles', made);
    const before = await administrator.get('/cycles');
    expect(await administrator.get('/cycle-proposal?year=2025')).toMatchObject({
      year: 2025,
      fromYear: 2024,
      instrumentId: LKE.id,
      barMonths: 36,
      windows: [
        { stage: 'SELF_ASSESSMENT', opensOn: '2025-02-28', closesOn: '2025-04-30' },
        { stage: 'PROPOSAL', opensOn: '2025-05-01', closesOn: '2025-05-31' },
      ],
    });
    expect(await administrator.get('/cycles')).toEqual(before);
  });

  it('is a cycle of today where none is earlier', async () => {
    expect(await administrator.get('/cycle-proposal?year=2001')).toMatchObject({
      ...DEFAULT_CYCLE_RULES,
      fromYear: null,
      windows: [],
    });
  });
});

describe('A cycle made with windows', () => {
  const make = (windows: object[]) => administrator.post('/cycles', { year: 2023, instrumentId: LKE.id, windows });

  it('is refused when one closes before it opens or a stage has two, and nothing is made', async () => {
    const window = { stage: 'PROPOSAL', opensOn: '2023-02-01', closesOn: '2023-01-31' };
    const fine = { ...window, stage: 'PANEL', closesOn: '2023-02-28' };
    expect(await refusalOf(make([fine, window]))).toMatchObject({
      status: 422,
      type: '/problems/cycle-refused',
      errors: [{ pointer: '/windows/1/closesOn' }],
    });
    expect(await refusalOf(make([fine, fine]))).toMatchObject({ status: 422, errors: [{ pointer: '/windows' }] });
    expect(await refusalOf(make([{ ...fine, opensOn: '2023-02-30' }]))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/windows/0/opensOn' }],
    });
    const { id } = (await make([fine])) as { id: string };
    expect(await administrator.get(`/cycles/${id}/windows`)).toHaveLength(1);
  });
});

describe('A cycle that a transaction holds', () => {
  const january = { opensOn: '2026-01-01', closesOn: '2026-01-31' };
  const february = { opensOn: '2026-02-01', closesOn: '2026-02-28' };
  const held = async (id: string, work: (tx: Tx, cycles: Cycles) => Promise<void>) => {
    const [cycles, transactions] = [program.app.get(Cycles), program.app.get(Transactions)];
    await transactions.around(async (tx) => {
      await cycles.hold(tx, id);
      await work(tx, cycles);
    });
  };

  it('is read once, however often its rules and windows are asked for', async () => {
    const id = await world.cycle({ PANEL: january });
    const asked = await statementsOf(program, () =>
      held(id, async (tx, cycles) => {
        expect((await cycles.hold(tx, id)).windows).toMatchObject([january]);
        expect((await cycles.get(id)).rules).toEqual(DEFAULT_CYCLE_RULES);
        expect(await cycles.windowOf(id, 'PANEL')).toMatchObject(january);
      }),
    );
    const from = (table: string) => asked.filter((sql) => sql.includes(`FROM "${table}"`));
    expect([from('cycle'), from('cycle_window')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is read each time where none holds it', async () => {
    const id = await world.cycle({ PANEL: january });
    const cycles = program.app.get(Cycles);
    const asked = await statementsOf(program, () =>
      program.app.get(Transactions).run(async () => {
        await cycles.get(id);
        await cycles.get(id);
      }),
    );
    expect(asked.filter((sql) => sql.includes('FROM "cycle"'))).toHaveLength(2);
  });

  it('is read again once the same transaction changes it', async () => {
    const actor = await program.app.get(Accounts).actorOf(await world.idOf('ADMINISTRATOR'));
    const id = await world.cycle({ PANEL: january });
    await held(id, async (_tx, cycles) => {
      await program.app.get(CycleWindows).set(actor, id, 'PANEL', {
        opensOn: calendarDate(february.opensOn),
        closesOn: calendarDate(february.closesOn),
      });
      await program.app.get(CycleRuleChanges).change(actor, id, { barMonths: 36 });
      expect(await cycles.windowOf(id, 'PANEL')).toMatchObject(february);
      expect((await cycles.get(id)).rules).toMatchObject({ barMonths: 36 });
    });
  });
});
