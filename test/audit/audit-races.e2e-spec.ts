import { AuditVerification } from '../../src/audit/audit-verification.service.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let here: Place;
let sheetId: string;
let coordinator: ApiClient;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  const id = await world.assessmentIn('SELF_ASSESSMENT', here);
  sheetId = await world.sheetOf(id, 'UNIT');
  coordinator = await world.as('UNIT_COORDINATOR', here);
});
afterAll(() => program?.close());

const answers = [...bestSheet()].slice(0, 40);

describe('Many who write at once into one chain', () => {
  it('each get a place of their own, and nothing is lost', async () => {
    const outcomes = await Promise.allSettled(
      answers.map(([item, given]) => coordinator.put(`/sheets/${sheetId}/answers/${item}`, given, FIRST)),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    const { faults } = await program.app.get(AuditVerification, { strict: false }).verify();
    expect(faults).toEqual([]);
    const told = await world.query<{ item: string }>(
      `SELECT after ->> 'item' AS item FROM audit_event WHERE subject_type = 'sheet' AND subject_id = $1 ORDER BY seq`,
      [sheetId],
    );
    expect(told.map(({ item }) => item).toSorted()).toEqual(answers.map(([item]) => item).toSorted());
  });

  it('never stand in each other’s way for good: single answers beside whole sheets', async () => {
    const [first] = answers[0] ?? [''];
    const many = (from: number, version: number) => ({
      answers: answers.slice(from, from + 10).map(([item, given]) => ({ item, ...given, version })),
    });
    const outcomes = await Promise.allSettled([
      coordinator.put(`/sheets/${sheetId}/answers`, many(10, 1)),
      coordinator.put(`/sheets/${sheetId}/answers`, many(20, 1)),
      coordinator.put(`/sheets/${sheetId}/answers/${first}`, { value: 'Ya' }, { 'if-match': '"1"' }),
      coordinator.put(`/sheets/${sheetId}/answers/${first}`, { value: 'Tidak' }, { 'if-match': '"1"' }),
    ]);
    expect(outcomes.map(({ status }) => status).filter((status) => status === 'fulfilled')).toHaveLength(3);
    expect((await program.app.get(AuditVerification, { strict: false }).verify()).faults).toEqual([]);
  });
});
