import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';

interface Status {
  readonly held: readonly object[];
  readonly due: readonly { awardId: string; state: string; dueOn: string }[];
  readonly atRisk: readonly { awardId: string; kinds: readonly string[] }[];
  readonly stages: readonly object[];
}

let program: TestApp;
let world: World;
let here: Place;
let elsewhere: Place;
let overdue: string;
let dueSoon: string;
let fresh: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  here = await world.unit();
  elsewhere = await world.unit();
  overdue = await awarded(here, '2024-03-01');
  dueSoon = await awarded(elsewhere, '2024-03-02');
  fresh = await awarded(await world.unit(here.institutionId), '2026-03-01');
  await world.assessmentIn('SELF_ASSESSMENT', await world.unit(here.institutionId));
});
afterAll(() => program?.close());

async function awarded(place: Place, decreedOn: string): Promise<string> {
  const id = await world.assessmentIn('DETERMINATION', place);
  const decree = { decreeNumber: 'SK-1', decreedOn };
  const secretariat = await world.as('NATIONAL_SECRETARIAT');
  return (await secretariat.post<{ id: string }>(`/assessments/${id}/determination`, decree)).id;
}

describe('The status', () => {
  it('of the nation counts what is held, overdue and due within 180 days', async () => {
    const status = await (await world.as('LEADERSHIP')).get<Status>('/status');
    expect(status).toMatchObject({
      today: '2026-03-02',
      held: [{ predicate: 'WBK', held: 3, overdue: 1, dueSoon: 1, atRisk: 0 }],
    });
    expect(status.due).toMatchObject([
      { awardId: overdue, state: 'overdue', dueOn: '2026-03-01' },
      { awardId: dueSoon, state: 'due-soon', dueOn: '2026-03-02' },
    ]);
    expect(status.stages).toEqual([
      { year: 2026, stage: 'CONCLUDED', outcome: 'AWARDED', assessments: 3 },
      { year: 2026, stage: 'SELF_ASSESSMENT', outcome: null, assessments: 1 },
    ]);
    for (const role of ['AUDITOR', 'NATIONAL_SECRETARIAT'] as const)
      expect(await (await world.as(role)).get('/status')).toEqual(status);
  });

  it('of one institution counts its own units only', async () => {
    const status = await (await world.as('LEADERSHIP', here)).get<Status>('/status');
    expect(status.held).toEqual([{ predicate: 'WBK', held: 2, overdue: 1, dueSoon: 0, atRisk: 0 }]);
    expect(status.due.map(({ awardId }) => awardId)).toEqual([overdue]);
    expect(status.stages).toMatchObject([{ assessments: 2 }, { assessments: 1 }]);
    expect(await (await world.as('INSTITUTION_HEAD', here)).get('/status')).toEqual(status);
    const other = await (await world.as('LEADERSHIP', elsewhere)).get<Status>('/status');
    expect(other.due.map(({ awardId }) => awardId)).toEqual([dueSoon]);
    expect(JSON.stringify(other)).not.toContain(fresh);
  });

  it('lists the awards at risk and why, without a word of what happened', async () => {
    const secretariat = await world.as('NATIONAL_SECRETARIAT');
    const happened = { description: 'perkara nomor 12', happenedOn: '2026-02-01' };
    for (const [award, kind] of [
      [fresh, 'COMPLAINT'],
      [fresh, 'CASE'],
      [fresh, 'CASE'],
      [dueSoon, 'OTHER'],
    ])
      await secretariat.post(`/awards/${award}/incidents`, { ...happened, kind });
    const nation = await (await world.as('LEADERSHIP')).get<Status>('/status');
    expect(nation).toMatchObject({ held: [{ held: 3, atRisk: 2 }] });
    expect(new Map(nation.atRisk.map(({ awardId, kinds }) => [awardId, kinds]))).toEqual(
      new Map([
        [fresh, ['CASE', 'COMPLAINT']],
        [dueSoon, ['OTHER']],
      ]),
    );
    expect(JSON.stringify(nation)).not.toContain(happened.description);
    const own = await (await world.as('LEADERSHIP', here)).get<Status>('/status');
    expect(own).toMatchObject({ held: [{ held: 2, atRisk: 1 }], atRisk: [{ awardId: fresh, predicate: 'WBK' }] });
    expect(own.atRisk).toHaveLength(1);
  });
});
