import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';

interface Page {
  readonly today: string;
  readonly months: readonly object[];
  readonly count: number;
  readonly rows: readonly { readonly kind: string; readonly dueOn: string; readonly awardId: string | null }[];
}

let program: TestApp;
let world: World;
let here: Place;
let elsewhere: Place;
const ids: Record<string, string> = {};

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  elsewhere = await world.unit();
  await award('overdue', here, '2024-02-20');
  await award('due', await world.unit(here.institutionId), '2024-03-15');
  await award('later', elsewhere, '2025-03-01');
  const cycleId = await world.openCycle();
  await world.setWindow(cycleId, 'SELF_ASSESSMENT', { opensOn: '2026-01-01', closesOn: '2026-03-20' });
  await world.assessmentIn('SELF_ASSESSMENT', await world.unit(here.institutionId), { cycleId });
  await world.assessmentIn('SELF_ASSESSMENT', here, { cycleId, kind: 'REEVALUATION' });
});
afterAll(() => program?.close());

async function award(name: string, place: Place, decreedOn: string): Promise<void> {
  const id = await world.assessmentIn('DETERMINATION', place);
  const decree = { decreeNumber: `SK ${name}`, decreedOn };
  const secretariat = await world.as('NATIONAL_SECRETARIAT');
  ids[name] = (await secretariat.post<{ id: string }>(`/assessments/${id}/determination`, decree)).id;
}

const calendar = async (query = '', place?: Place) =>
  (await world.as('LEADERSHIP', place)).get<Page>(`/reports/calendar?${query}`);
const daysOf = ({ rows }: Page) => rows.map(({ kind, dueOn }) => `${dueOn} ${kind}`);

describe('The calendar', () => {
  it('has what is overdue first, and a stage once with how many are in it', async () => {
    const page = await calendar();
    expect(page).toMatchObject({ today: '2026-03-02', count: 4 });
    expect(daysOf(page)).toEqual([
      '2026-02-20 REEVALUATION',
      '2026-03-15 REEVALUATION',
      '2026-03-20 STAGE_WINDOW',
      '2027-03-01 REEVALUATION',
    ]);
    expect(page.rows[0]).toMatchObject({
      awardId: ids['overdue'],
      days: -10,
      unitId: here.unitId,
      predicate: 'WBK',
      stage: 'SELF_ASSESSMENT',
      assessments: null,
    });
    expect(page.rows[1]).toMatchObject({ awardId: ids['due'], days: 13, stage: null });
    const ends = { days: 18, awardId: null, unitId: null, stage: 'SELF_ASSESSMENT', assessments: 2, year: 2030 };
    expect(page.rows[2]).toMatchObject(ends);
  });

  it('says how much each month of the range has, also of what is on another page', async () => {
    expect((await calendar('limit=1')).months).toEqual([
      { month: '2026-02', reevaluations: 1, windows: 0 },
      { month: '2026-03', reevaluations: 1, windows: 1 },
      { month: '2027-03', reevaluations: 1, windows: 0 },
    ]);
  });

  it('has a first and a last day, both included, and one kind when asked', async () => {
    expect(daysOf(await calendar('from=2026-03-15&to=2026-03-20'))).toHaveLength(2);
    expect(daysOf(await calendar('from=2026-03-16&to=2026-03-19'))).toEqual([]);
    expect(daysOf(await calendar('kind=STAGE_WINDOW'))).toEqual(['2026-03-20 STAGE_WINDOW']);
    await expect(calendar('from=2026-02-30')).rejects.toMatchObject({ problem: { status: 422 } });
  });

  it('of one institution has its own only', async () => {
    expect(daysOf(await calendar('', elsewhere))).toEqual(['2027-03-01 REEVALUATION']);
    expect((await calendar('', here)).count).toBe(3);
  });

  it('is a table for spreadsheets too', async () => {
    const answer = await (await world.as('LEADERSHIP', here)).download('/reports/calendar.csv?lang=en');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[1]).toMatch(/^2026-02-20,Re-evaluation,Balai unit-2,.*,WBK,Self-assessment,,$/);
    expect(lines[3]).toBe('2026-03-20,Last day of a stage,,,,Self-assessment,2030,2');
  });
});
