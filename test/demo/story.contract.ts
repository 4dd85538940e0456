import { calendarDate } from '../../src/domain/calendar-date.js';
import { ApiClient } from '../../src/demo/api-client.js';
import { openTheatre, theatreOf } from '../../src/demo/demonstration.js';
import { DEMONSTRATION_PASSWORD, emailOf, type Person } from '../../src/demo/people.js';
import { FourUnits, type FourUnitsOutcome } from '../../src/demo/four-units.js';
import { PresentDay } from '../../src/demo/present-day.js';
import { Story, type StoryOutcome } from '../../src/demo/story.js';
import type { Settings } from '../../src/config/settings.js';
import { startApp, type TestApp } from '../support/app.js';
import { changedInSilence, watchTransactions } from '../support/changes.js';
import { startSmtpSink } from '../support/smtp.js';

interface Award {
  readonly id: string;
  readonly unitName: string;
  readonly predicate: string;
  readonly reevaluationDueOn: string;
  readonly isOverdue: boolean;
  readonly decisions: readonly { outcome: string; decidedOn: string }[];
}

interface Rung {
  readonly sendOn: string;
  readonly stepDays: number;
  readonly dueVersion: number;
  readonly cancelledBecause: string | null;
  readonly recipients: readonly { attempts: number; sentAt: string | null }[];
}

const BEFORE = [180, 90, 60, 30, 14, 7, 1, 0];
const AFTER = [-1, -3, -7, -14];
/** Rungs that the unit lets pass before it submits. */
const TOLD = BEFORE.length + 1;

/** The story of the issue, over HTTP, on a real PostgreSQL, a real queue and a real mail server. */
export function storySuite(settingsOf: () => Promise<Partial<Settings>>): void {
  let [program, outcome, smtp]: [TestApp, StoryOutcome, Awaited<ReturnType<typeof startSmtpSink>>] = [] as never;
  let fourUnits: FourUnitsOutcome;
  const lines: string[] = [];
  const silent = new Set<string>();
  const as = async (person: Person) => new ApiClient(program.url).signIn(emailOf(person), DEMONSTRATION_PASSWORD);
  const award = async (id: string) => (await as('auditor')).get<Award>(`/awards/${id}`);

  beforeAll(async () => {
    smtp = await startSmtpSink();
    program = await startApp({ ...(await settingsOf()), SMTP_URL: smtp.url }, '2019-01-02T02:00:00Z');
    watchTransactions(program.app, (tables) => changedInSilence(tables).forEach((table) => silent.add(table)));
    const theatre = theatreOf(program.app, program.clock, { say: (line) => lines.push(line) });
    const units = await openTheatre(program.app, theatre);
    outcome = await new Story(theatre).tell(units, true);
    fourUnits = await new FourUnits(theatre).tell(units);
    await new PresentDay(theatre).arrange(units, calendarDate('2026-11-23'));
  }, 240_000);
  afterAll(async () => {
    await program?.close();
    await smtp?.close();
  });

  test('Neither people nor jobs have changed a row that matters without an event in the same transaction', () => {
    expect([...silent].toSorted()).toEqual([]);
  });

  test('Direktorat Operasi and BBPPT hold WBK', async () => {
    const register = await new ApiClient(program.url).get<{ unitName: string; predicate: string; decreedOn: string }[]>(
      '/register',
    );
    expect(register).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          unitName: 'Direktorat Operasi Sumber Daya',
          predicate: 'WBK',
          decreedOn: '2019-12-10',
        }),
        expect.objectContaining({
          unitName: 'Balai Besar Pengujian Perangkat Telekomunikasi',
          decreedOn: '2020-12-21',
        }),
      ]),
    );
    expect(register.map(({ unitName }) => unitName)).not.toContain('Balai Contoh Pesisir (SIMULASI)');
  });

  test('each rung of the ladder reached the coordinator once, up to the day after, and no mail went out twice', async () => {
    const rungs = await (await as('koordinator')).get<Rung[]>(`/awards/${outcome.bbpptAward}/reminders`);
    const first = rungs.filter(({ dueVersion }) => dueVersion === 1);
    expect(first.map(({ stepDays }) => stepDays)).toEqual([...BEFORE, ...AFTER]);
    expect(first.find(({ stepDays }) => stepDays === 0)).toMatchObject({ sendOn: '2022-12-21' });
    const [climbed, left] = [first.slice(0, TOLD), first.slice(TOLD)];
    for (const { recipients, cancelledBecause } of climbed) {
      expect(cancelledBecause).toBeNull();
      expect(recipients).toEqual([expect.objectContaining({ heldAs: 'UNIT_COORDINATOR', attempts: 1 })]);
    }
    for (const rung of left) expect(rung).toMatchObject({ cancelledBecause: 'handed-over', recipients: [] });
    const ids = smtp.received.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const mails = smtp.received.filter(({ text }) => text?.includes('Balai Besar Pengujian'));
    expect(mails.length).toBeGreaterThanOrEqual(TOLD);
    for (const when of ['jatuh tempo hari ini', 'lewat 1 hari'])
      expect(mails.some(({ text }) => text?.includes(when))).toBe(true);
  });

  test('the re-evaluation retains the predicate, and the next is due two years after that decision', async () => {
    expect(await award(outcome.bbpptAward)).toMatchObject({
      predicate: 'WBK',
      reevaluationDueOn: '2024-12-28',
      decisions: [{ outcome: 'RETAINED', decidedOn: '2022-12-28' }],
    });
    const rungs = await (await as('koordinator')).get<Rung[]>(`/awards/${outcome.bbpptAward}/reminders`);
    const second = rungs.filter(({ dueVersion }) => dueVersion === 2);
    expect(second.map(({ stepDays }) => stepDays)).toEqual([...BEFORE, ...AFTER]);
  });

  test('an invented unit misses one gate with a total above 75, and is told which and by how much', async () => {
    expect(outcome.failedGates).toEqual([
      { code: 'B.II', required: 14, actual: 13.125, passed: false, distance: -0.875 },
    ]);
    const unit = await as('koordinator');
    const assessments = await unit.get<{ id: string; unitName: string }[]>('/assessments');
    const { id } = assessments.find(({ unitName }) => unitName === 'Balai Contoh Pesisir (SIMULASI)')!;
    const seen = await unit.get<{
      outcome: string;
      sheets: { id: string; layer: string }[];
      history: { facts: object }[];
    }>(`/assessments/${id}`);
    expect(seen.outcome).toBe('NOT_AWARDED');
    expect(seen.history.at(-1)?.facts).toMatchObject({ failedGates: [{ code: 'B.II', distance: -0.875 }] });
    const national = seen.sheets.find(({ layer }) => layer === 'TPN')!;
    const card = await unit.get<{ total: number }>(`/sheets/${national.id}/scorecard`);
    expect(card.total).toBeGreaterThan(75);
  });

  test('each layer keeps its own answers: the TPI is below the unit, the TPN has its own', async () => {
    const auditor = await as('auditor');
    const { assessmentId } = await auditor.get<{ assessmentId: string }>(`/awards/${outcome.bbpptAward}`);
    const detail = await auditor.get<{ sheets: { id: string; layer: string; isConsensus: boolean }[] }>(
      `/assessments/${assessmentId}`,
    );
    const sheets = detail.sheets.filter(({ isConsensus }) => isConsensus);
    const totals = await Promise.all(
      sheets.map(async ({ id }) => (await auditor.get<{ total: number }>(`/sheets/${id}/scorecard`)).total),
    );
    expect(sheets.map(({ layer }) => layer)).toEqual(['UNIT', 'TPI', 'TPN']);
    expect(totals[1]).toBeLessThan(totals[0]!);
    expect(new Set(totals).size).toBe(3);
  });

  test('of four units in one cycle one holds WBK, one WBBM after its WBK, and two nothing', async () => {
    const { wbkAward, wbbmAward, screenedOut } = fourUnits;
    expect(await award(wbkAward)).toMatchObject({ unitName: 'Balai Contoh Lembah (SIMULASI)', predicate: 'WBK' });
    expect(await award(wbbmAward)).toMatchObject({ unitName: 'Puskesmas Contoh Melati (SIMULASI)', predicate: 'WBBM' });
    const auditor = await as('auditor');
    const unitOf = ({ unitName }: { unitName: string }) => unitName === 'Puskesmas Contoh Melati (SIMULASI)';
    const melati = (await auditor.get<(Award & { endReason: string })[]>('/awards')).filter(unitOf);
    expect(melati.map(({ predicate, endReason }) => [predicate, endReason])).toEqual([
      ['WBBM', null],
      ['WBK', 'SUPERSEDED'],
    ]);
    const { outcome: ending, history } = await auditor.get<{ outcome: string; history: { move: string }[] }>(
      `/assessments/${screenedOut}`,
    );
    expect(ending).toBe('SCREENED_OUT');
    const moves = ['submit', 'return', 'submit', 'forward', 'propose', 'screenOut', 'dismiss'];
    expect(history.map(({ move }) => move)).toEqual(moves);
  });

  test('leadership sees who holds WBK, who is overdue and who is due soon', async () => {
    const status = await (
      await as('pimpinan')
    ).get<{ held: object[]; due: { unitName: string; state: string }[] }>('/status');
    expect(status.held).toEqual([
      { predicate: 'WBBM', held: 1, overdue: 1, dueSoon: 0, atRisk: 0 },
      { predicate: 'WBK', held: 5, overdue: 4, dueSoon: 1, atRisk: 0 },
    ]);
    expect(status.due.at(-1)).toMatchObject({
      unitName: 'Balai Contoh Selatan (SIMULASI)',
      dueOn: '2026-12-07',
      state: 'due-soon',
    });
  });

  test('every line of the story carries its day', () => {
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) expect(line).toMatch(/^\d{4}-\d{2}-\d{2} {2}\S/);
  });
}
