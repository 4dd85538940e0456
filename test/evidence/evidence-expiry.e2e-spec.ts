import { Transactions } from '../../src/database/transactions.js';
import type { Actor } from '../../src/access/actor.js';
import { calendarDate } from '../../src/domain/calendar-date.js';
import { EvidenceRecording } from '../../src/evidence/evidence-recording.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { deadlineOf, toldOn } from '../support/deadlines.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { pdf } from '../support/files.js';

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});

const title = 'Sertifikat ISO';
const url = 'https://contoh.go.id/iso.pdf';
const coordinator = () => world.as('UNIT_COORDINATOR', here);
const due = (id: string) => deadlineOf(world, 'EVIDENCE_EXPIRY', id);
const told = (id: string, day: string) => toldOn(world, day, 'EVIDENCE_EXPIRY', id);
const describeAs = async (id: string, words: object) =>
  (await coordinator()).put(`/evidence/${id}`, { title, ...words });

async function link(words: object): Promise<string> {
  const body = { title, url, ...words };
  return (await (await coordinator()).post<{ id: string }>(`/units/${here.unitId}/evidence`, body)).id;
}

describe('Evidence with a last day', () => {
  it('is to be replaced by it, which the coordinator is told', async () => {
    const id = await link({ validUntil: '2026-06-30' });
    expect(await due(id)).toEqual({
      dueOn: '2026-06-30',
      version: 1,
      facts: { title },
      workUnitId: here.unitId,
      assessmentId: null,
      closedBecause: null,
      open: [30, 7],
      cancelled: [],
    });
    expect(await told(id, '2026-06-23')).toEqual(['UNIT_COORDINATOR 7']);
  });

  it('may be a file', async () => {
    const metadata = { unitId: here.unitId, filename: 'iso.pdf', title, validUntil: '2026-06-30' };
    const { evidenceId } = await (await coordinator()).upload(metadata, pdf(title));
    expect(await due(evidenceId)).toMatchObject({ dueOn: '2026-06-30', facts: { title }, open: [30, 7] });
    await (await coordinator()).upload({ unitId: here.unitId, evidenceId, filename: 'iso-2.pdf' }, pdf('2'));
    expect(await due(evidenceId)).toMatchObject({ dueOn: '2026-06-30', version: 1 });
  });

  it('that is about a longer period is told of then, and about an endless one never', async () => {
    const id = await link({ validUntil: '2026-06-30' });
    await describeAs(id, { validUntil: '2026-09-30' });
    expect(await due(id)).toMatchObject({ dueOn: '2026-09-30', version: 2, open: [30, 7], cancelled: ['rescheduled'] });
    expect(await told(id, '2026-06-23')).toEqual([]);
    expect(await told(id, '2026-09-23')).toEqual(['UNIT_COORDINATOR 7']);
    await describeAs(id, {});
    expect(await due(id)).toMatchObject({
      closedBecause: 'replaced',
      open: [],
      cancelled: ['replaced', 'rescheduled'],
    });
    await describeAs(id, { validUntil: '2026-06-30' });
    expect(await due(id)).toMatchObject({ dueOn: '2026-06-30', version: 3, closedBecause: null });
  });

  it('that stays the same keeps its ladder', async () => {
    const id = await link({ validUntil: '2026-06-30' });
    const before = await due(id);
    await describeAs(id, { validFrom: '2025-01-01', validUntil: '2026-06-30' });
    expect(await due(id)).toEqual(before);
  });

  it('that gets another title keeps its ladder, of which no rung is said twice', async () => {
    const id = await link({ validUntil: '2026-06-30' });
    const before = await due(id);
    await describeAs(id, { title: 'Sertifikat ISO 37001', validUntil: '2026-06-30' });
    expect(await due(id)).toEqual({ ...before, facts: { title: 'Sertifikat ISO 37001' } });
  });

  it('that is past already is not told of', async () => {
    expect(await due(await link({ validUntil: '2025-12-31' }))).toMatchObject({
      open: [],
      cancelled: ['past-when-planned'],
    });
  });

  it('goes by the rules of the latest cycle', async () => {
    const cycleId = await world.cycle();
    await world.query(`UPDATE cycle SET rules = jsonb_set(rules, '{evidenceLadderDays}', '[10]') WHERE id = $1`, [
      cycleId,
    ]);
    expect(await due(await link({ validUntil: '2026-06-30' }))).toMatchObject({ open: [10] });
    await world.query(`UPDATE cycle SET rules = rules - 'evidenceLadderDays' WHERE id = $1`, [cycleId]);
  });

  it('has no day when it has no end, when it is refused, and when the transaction fails', async () => {
    expect(await due(await link({}))).toBeNull();
    const id = await link({ validUntil: '2026-06-30' });
    const before = await due(id);
    expect(await refusalOf(describeAs(id, { validFrom: '2026-12-31', validUntil: '2026-09-30' }))).toMatchObject({
      status: 422,
    });
    const words = { title, validFrom: null, validUntil: calendarDate('2026-09-30') };
    const actor: Actor = { accountId: await world.idOf('UNIT_COORDINATOR', here), name: '', email: '', roles: [] };
    const failing = program.app.get(Transactions).run(async (tx) => {
      await program.app.get(EvidenceRecording, { strict: false }).describe(tx, actor, id, words);
      throw new Error('it failed after all');
    });
    await expect(failing).rejects.toThrow('it failed after all');
    expect(await due(id)).toEqual(before);
  });
});
