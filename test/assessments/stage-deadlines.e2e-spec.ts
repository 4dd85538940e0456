import type { Stage } from '../../src/domain/lifecycle.js';
import { Accounts } from '../../src/access/accounts.service.js';
import type { Actor } from '../../src/access/actor.js';
import { Transactions } from '../../src/database/transactions.js';
import { Evaluations } from '../../src/evaluations/evaluations.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { deadlineOf, fail, moveAnd, toldOn } from '../support/deadlines.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

let program: TestApp;
let world: World;
let here: Place;
let cycleId: string;
let year: number;

/** Monday, 2 March 2026, is today; every window has a last day of its own. */
const LAST_DAYS: Readonly<Record<Exclude<Stage, 'CONCLUDED'>, string>> = {
  SELF_ASSESSMENT: '2026-03-31',
  INTERNAL_EVALUATION: '2026-04-30',
  PROPOSAL: '2026-05-29',
  ADMIN_SCREENING: '2026-06-12',
  OBJECTION: '2026-06-26',
  DESK_EVALUATION: '2026-07-31',
  FIELD_VERIFICATION: '2026-08-28',
  PANEL: '2026-09-30',
  DETERMINATION: '2026-10-30',
};
const BEFORE = [14, 7, 3, 1];
const AFTER = [-1, -3, -7, -14];
const OPENED = '2026-01-01';

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  const windows = Object.entries(LAST_DAYS).map(([stage, closesOn]) => [stage, { opensOn: OPENED, closesOn }]);
  cycleId = await world.cycle(Object.fromEntries(windows));
  [{ year } = { year: 0 }] = await world.query<{ year: number }>('SELECT year FROM cycle WHERE id = $1', [cycleId]);
});
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

const inStage = (stage: Stage, more = {}) => world.assessmentIn(stage, here, { cycleId, ...more });
const ofStage = (id: string) => deadlineOf(world, 'STAGE_WINDOW', id);
const ofObjection = (id: string) => deadlineOf(world, 'OBJECTION', id);
const object = async (id: string) =>
  (await world.as('INSTITUTION_HEAD', here)).post(`/assessments/${id}/objection`, { text: 'keberatan' });
const decide = async (id: string, decision: 'UPHELD' | 'DISMISSED') =>
  (await world.as('NATIONAL_SECRETARIAT')).post(`/assessments/${id}/objection/decision`, { decision, reason: 'sah' });

describe('What is due in a stage', () => {
  it('is its last day, from the opening on, told to the coordinator', async () => {
    const id = await inStage('SELF_ASSESSMENT');
    expect(await ofStage(id)).toEqual({
      dueOn: LAST_DAYS.SELF_ASSESSMENT,
      version: 1,
      facts: { stage: 'SELF_ASSESSMENT', year },
      workUnitId: here.unitId,
      assessmentId: id,
      closedBecause: null,
      open: [...BEFORE, ...AFTER],
      cancelled: [],
    });
    expect(await toldOn(world, '2026-03-17', 'STAGE_WINDOW', id)).toEqual(['UNIT_COORDINATOR 14']);
  });

  it.each(Object.keys(LAST_DAYS).filter((stage) => stage !== 'OBJECTION') as (keyof typeof LAST_DAYS)[])(
    'of %s is the last day of that',
    async (stage) => {
      const id = await inStage(stage);
      const cancelled = stage === 'SELF_ASSESSMENT' ? [] : ['done'];
      expect(await ofStage(id)).toMatchObject({
        dueOn: LAST_DAYS[stage],
        facts: { stage, year },
        closedBecause: null,
        open: [...BEFORE, ...AFTER],
        cancelled,
      });
    },
  );

  it('is for those who work in it', async () => {
    const evaluated = await inStage('INTERNAL_EVALUATION');
    await world.as('TPI_LEAD', here);
    expect(await toldOn(world, '2026-04-16', 'STAGE_WINDOW', evaluated)).toEqual(['TPI_LEAD 14']);
    await world.ownSheet(evaluated, 'TPI', here, await world.idOf('TPI_MEMBER', here));
    expect(await toldOn(world, '2026-04-16', 'STAGE_WINDOW', evaluated)).toEqual(['TPI_EVALUATOR 14', 'TPI_LEAD 14']);
    const left = [await world.idOf('TPI_MEMBER', here), program.clock.now()];
    await world.query(`UPDATE appointment SET ended_at = $2, ended_by = $1 WHERE account_id = $1`, left);
    expect(await toldOn(world, '2026-04-16', 'STAGE_WINDOW', evaluated)).toEqual(['TPI_LEAD 14']);
    await world.query(
      'UPDATE appointment SET ended_at = NULL, ended_by = NULL WHERE account_id = $1',
      left.slice(0, 1),
    );
    await world.complete(evaluated, 'TPI', here);
    await world.as('INSTITUTION_HEAD', here);
    expect(await toldOn(world, '2026-05-15', 'STAGE_WINDOW', evaluated)).toEqual(['INSTITUTION_HEAD 14']);
    expect(await toldOn(world, '2026-04-16', 'STAGE_WINDOW', evaluated)).toEqual([]);
  });

  it('is done when it is over: nothing is due of an assessment that is concluded', async () => {
    const id = await inStage('DETERMINATION');
    await world.determine(id);
    expect(await ofStage(id)).toMatchObject({ closedBecause: 'done', open: [], cancelled: ['done'] });
  });

  it('is the day of the unit again when it is returned', async () => {
    const id = await inStage('INTERNAL_EVALUATION');
    const repair = { reason: 'lengkapi', items: [{ item: 'A.I.1.i.a', note: 'lengkapi' }] };
    await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/return`, repair);
    const facts = { stage: 'SELF_ASSESSMENT', year };
    expect(await ofStage(id)).toMatchObject({
      dueOn: LAST_DAYS.SELF_ASSESSMENT,
      version: 3,
      facts,
      cancelled: ['done'],
    });
  });

  it('is for the head of the institution where that determines (WBK Mandiri)', async () => {
    const id = await inStage('PROPOSAL');
    await world.makeEligible(here, cycleId, { institution: { determinesWbk: true } });
    await world.documents(id);
    const letter = { letterNumber: 'U-1', letterOn: '2026-03-02' };
    await (await world.as('INSTITUTION_HEAD', here)).post(`/assessments/${id}/proposal`, letter);
    const facts = { stage: 'DETERMINATION', year, isSelfDetermined: true };
    expect(await ofStage(id)).toMatchObject({ dueOn: LAST_DAYS.DETERMINATION, facts });
    expect(await toldOn(world, '2026-10-16', 'STAGE_WINDOW', id)).toEqual(['INSTITUTION_HEAD 14']);
  });

  it('is not known while the stage has no days, and is once it has', async () => {
    const window = { opensOn: OPENED, closesOn: '2026-03-31' };
    const bare = await world.cycle({ SELF_ASSESSMENT: window });
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId: bare });
    expect(await ofStage(id)).toMatchObject({ closedBecause: 'done', open: [] });
    await world.setWindow(bare, 'INTERNAL_EVALUATION', { opensOn: OPENED, closesOn: '2026-05-08' });
    expect(await ofStage(id)).toMatchObject({
      dueOn: '2026-05-08',
      facts: { stage: 'INTERNAL_EVALUATION' },
      closedBecause: null,
      open: [...BEFORE, ...AFTER],
    });
  });

  it('stays as it was when the move fails after all', async () => {
    const id = await inStage('SELF_ASSESSMENT');
    const before = await ofStage(id);
    await expect(moveAnd(program, world, { id, move: 'submit' }, fail)).rejects.toThrow('it failed after all');
    expect(await ofStage(id)).toEqual(before);
  });
});

describe('An objection', () => {
  it('may be made until the last day of its window, by the head of the institution', async () => {
    const id = await inStage('OBJECTION');
    expect(await ofObjection(id)).toMatchObject({ dueOn: LAST_DAYS.OBJECTION, facts: { year }, open: BEFORE });
    expect(await ofStage(id)).toMatchObject({ closedBecause: 'done', open: [] });
    await world.as('INSTITUTION_HEAD', here);
    expect(await toldOn(world, '2026-06-25', 'OBJECTION', id)).toEqual(['INSTITUTION_HEAD 1']);
  });

  it('that was made is to be decided by the secretariat, as long as the desk works', async () => {
    const id = await inStage('OBJECTION');
    await object(id);
    expect(await ofObjection(id)).toMatchObject({ closedBecause: 'done', open: [], cancelled: ['done'] });
    const facts = { stage: 'OBJECTION', year };
    expect(await ofStage(id)).toMatchObject({ dueOn: LAST_DAYS.DESK_EVALUATION, facts, closedBecause: null });
    expect(await toldOn(world, '2026-07-30', 'STAGE_WINDOW', id)).toEqual(['NATIONAL_SECRETARIAT 1']);
  });

  it('is decided once: upheld, the desk is due; dismissed, nothing is', async () => {
    const [upheld, dismissed] = [await inStage('OBJECTION'), await ofAnotherUnit()];
    await object(upheld);
    await decide(upheld, 'UPHELD');
    expect(await ofStage(upheld)).toMatchObject({
      dueOn: LAST_DAYS.DESK_EVALUATION,
      facts: { stage: 'DESK_EVALUATION' },
    });
    await object(dismissed);
    await decide(dismissed, 'DISMISSED');
    for (const deadline of [await ofStage(dismissed), await ofObjection(dismissed)])
      expect(deadline).toMatchObject({ closedBecause: 'done', open: [] });
  });

  it('that lapsed is not due any more', async () => {
    const id = await inStage('OBJECTION');
    program.clock.moveTo(new Date('2026-06-29T02:00:00Z'));
    await (await world.as('NATIONAL_SECRETARIAT')).post(`/assessments/${id}/objection/lapse`);
    expect(await ofObjection(id)).toMatchObject({ closedBecause: 'done', open: [] });
    expect(await ofStage(id)).toMatchObject({ closedBecause: 'done', open: [] });
  });

  it('that is refused leaves what was due', async () => {
    const id = await inStage('OBJECTION');
    await object(id);
    const before = [await ofStage(id), await ofObjection(id)];
    expect(await refusalOf(object(id))).toMatchObject({ type: '/problems/objection-filed' });
    expect([await ofStage(id), await ofObjection(id)]).toEqual(before);
  });

  async function ofAnotherUnit(): Promise<string> {
    here = await world.unit(here.institutionId);
    return inStage('OBJECTION');
  }
});

describe('What is due of assessments that move in one transaction', () => {
  const together = async (work: (lead: Actor, evaluations: Evaluations) => Promise<void>) => {
    const lead = await program.app.get(Accounts).actorOf(await world.idOf('TPN_LEAD'));
    const evaluations = program.app.get(Evaluations);
    return statementsOf(program, () => program.app.get(Transactions).around(() => work(lead, evaluations)));
  };

  it('is what it is where each moves alone, in as few statements as of one', async () => {
    const ids = [await inStage('PANEL'), await world.assessmentIn('PANEL', await world.unit(), { cycleId })];
    // Somebody listens: where nobody does, nothing is made out.
    await world.query(
      `INSERT INTO webhook (url, secret, event_types, created_at, created_by)
       VALUES ('https://terima.invalid/', 'none', '{assessment.stage-changed}', now(), $1)`,
      [await world.idOf('ADMINISTRATOR')],
    );
    const asked = await together(async (lead, evaluations) => {
      for (const id of ids) await evaluations.deliberate(lead, id, { hasPassed: true, recommendation: 'lulus' });
    });
    for (const id of ids)
      expect(await ofStage(id)).toMatchObject({
        dueOn: LAST_DAYS.DETERMINATION,
        closedBecause: null,
        open: [...BEFORE, ...AFTER],
        cancelled: ['done'],
      });
    const writing = (table: string) => asked.filter((sql) => sql.includes(`INSERT INTO ${table} `)).length;
    expect(['deadline AS known', 'reminder', 'webhook_delivery', 'audit_event'].map((table) => writing(table))).toEqual(
      [1, 1, 1, 1],
    );
    await world.query('UPDATE webhook SET ended_at = now()', []);
  });

  it('follows every move of one, one after the other', async () => {
    const id = await inStage('FIELD_VERIFICATION');
    const version = (await ofStage(id))?.version ?? 0;
    const asked = await together(async (lead, evaluations) => {
      await evaluations.revise(lead, id, 'nilai berubah');
      await evaluations.conclude(lead, id, null);
    });
    expect(await ofStage(id)).toMatchObject({
      dueOn: LAST_DAYS.FIELD_VERIFICATION,
      version: version + 2,
      closedBecause: null,
      open: [...BEFORE, ...AFTER],
    });
    // Whether the lead may judge the unit is asked once.
    expect(asked.filter((sql) => sql.includes('conflict_of_interest'))).toHaveLength(1);
  });
});
