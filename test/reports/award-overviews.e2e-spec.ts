import { startApp, type TestApp } from '../support/app.js';
import { awardOverviews } from '../support/award-overviews.js';
import { bestSheet, type Place, World } from '../support/factories.js';
import { connect, twoWriters, untilSomebodyWaits } from '../support/writers.js';

let program: TestApp;
let world: World;
let here: Place;
let first: string;
let awardId: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  first = await world.assessmentIn('DETERMINATION', here);
  await expectAllToFit();
  awardId = await world.determine(first);
});
afterAll(() => program?.close());

const ask = <Row extends object>(sql: string) => world.query<Row>(sql, []);

async function expectAllToFit(): Promise<void> {
  const { kept, workedOut } = await awardOverviews(ask);
  expect(kept).toEqual(workedOut);
}

const overviewOf = async (id: string) =>
  (
    await world.query<object>('SELECT to_jsonb(award_overview) AS row FROM award_overview WHERE award_id = $1', [id])
  )[0];

const FINDING = `
  INSERT INTO finding (assessment_id, layer, area_no, finding, recommendation, due_on, recorded_at, recorded_by)
  SELECT $1, $2, 2, 'SOP lama', 'perbarui', $3::date, now(), id FROM account LIMIT 1 RETURNING id`;
const WITHDRAWAL = `
  UPDATE finding SET withdrawn_at = now(), withdrawn_by = recorded_by, withdrawal_reason = 'keliru' WHERE id = $1`;

async function found(assessmentId: string, layer: 'TPI' | 'TPN', dueOn: string): Promise<string> {
  return (await world.query<{ id: string }>(FINDING, [assessmentId, layer, dueOn]))[0]?.id ?? '';
}

describe('What reports show of an award', () => {
  it('is what its sources come to, from its decree on', async () => {
    await expectAllToFit();
    expect(await overviewOf(awardId)).toMatchObject({
      row: {
        rests_on: first,
        layer: 'TPN',
        total: 100,
        stage: null,
        at_risk_since: null,
        follow_ups: 0,
        ended_on: null,
      },
    });
  });

  it('follows incidents that come and are closed', async () => {
    const secretariat = await world.as('NATIONAL_SECRETARIAT');
    const happened = { description: 'perkara', kind: 'CASE' };
    const path = `/awards/${awardId}/incidents`;
    await secretariat.post(path, { ...happened, happenedOn: '2026-02-01' });
    const { id } = await secretariat.post<{ id: string }>(path, { ...happened, happenedOn: '2026-01-01' });
    await expectAllToFit();
    expect(await overviewOf(awardId)).toMatchObject({ row: { at_risk_since: '2026-01-01' } });
    await secretariat.post(`/incidents/${id}/closing`, { reason: 'selesai' });
    await expectAllToFit();
    expect(await overviewOf(awardId)).toMatchObject({ row: { at_risk_since: '2026-02-01' } });
  });

  it('follows what is found and done about it', async () => {
    const later = await found(first, 'TPN', '2026-05-01');
    const sooner = await found(first, 'TPI', '2026-04-01');
    await expectAllToFit();
    expect(await overviewOf(awardId)).toMatchObject({ row: { follow_ups: 2, follow_ups_due_on: '2026-04-01' } });
    await world.query(WITHDRAWAL, [sooner]);
    await expectAllToFit();
    await world.query(WITHDRAWAL, [later]);
    expect(await overviewOf(awardId)).toMatchObject({ row: { follow_ups: 0, follow_ups_due_on: null } });
  });

  it('goes back with whatever is undone', async () => {
    const client = await connect(program.programUrl);
    await client.query('BEGIN');
    await client.query(`UPDATE award SET reevaluation_due_on = '2030-01-01' WHERE id = $1`, [awardId]);
    await client.query('ROLLBACK');
    await client.end();
    await expectAllToFit();
  });

  it('follows a re-evaluation, of which nothing is told before it is done, to its decision', async () => {
    const sheet = bestSheet({ 'B.II.a': 3.25 }, 'survei');
    const cycleId = await world.openCycle();
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { kind: 'REEVALUATION', cycleId, sheet });
    await found(id, 'TPI', '2026-06-01');
    await expectAllToFit();
    expect(await overviewOf(awardId)).toMatchObject({
      row: { reevaluation_id: id, stage: 'INTERNAL_EVALUATION', gate_margin: 0.21875, follow_ups: 0 },
    });
    await world.complete(id, 'TPI', here, sheet);
    await expectAllToFit();
    expect(await overviewOf(awardId)).toMatchObject({ row: { stage: 'DESK_EVALUATION', follow_ups: 1 } });
    await world.complete(id, 'TPN', here, sheet);
    await world.verify(id);
    await world.deliberate(id);
    const decision = { outcome: 'RETAINED', assessmentId: id, decreeNumber: 'SK-2', decidedOn: '2026-03-02' };
    await (await world.as('NATIONAL_SECRETARIAT')).post(`/awards/${awardId}/decisions`, decision);
    await expectAllToFit();
    expect(await overviewOf(awardId)).toMatchObject({ row: { rests_on: id, reevaluation_id: null, stage: null } });
  });

  it('follows its end', async () => {
    const decision = { outcome: 'REVOKED', ground: 'perkara', decreeNumber: 'SK-3', decidedOn: '2026-03-02' };
    await (await world.as('NATIONAL_SECRETARIAT')).post(`/awards/${awardId}/decisions`, decision);
    await expectAllToFit();
    expect(await overviewOf(awardId)).toMatchObject({ row: { end_reason: 'REVOKED', ended_on: '2026-03-02' } });
  });
});

test('two who change what an award is judged by at the same moment leave what comes of both', async () => {
  const findings = [await found(first, 'TPI', '2026-07-01'), await found(first, 'TPN', '2026-08-01')];
  const [one, other] = await twoWriters(program.programUrl);
  await one.query('BEGIN');
  await one.query(WITHDRAWAL, [findings[0]]);
  const second = other.query(WITHDRAWAL, [findings[1]]);
  await untilSomebodyWaits(ask);
  await one.query('COMMIT');
  await second;
  await Promise.all([one.end(), other.end()]);
  await expectAllToFit();
});

test('an award that comes while something is being found of its unit knows of it', async () => {
  const place = await world.unit();
  const id = await world.assessmentIn('DETERMINATION', place);
  const [one, other] = await twoWriters(program.programUrl);
  await one.query('BEGIN');
  await one.query(FINDING, [id, 'TPI', '2026-07-01']);
  const given = other.query<{ id: string }>(AWARD, [id]);
  await untilSomebodyWaits(ask);
  await one.query('COMMIT');
  const award = (await given).rows[0]?.id ?? '';
  await Promise.all([one.end(), other.end()]);
  expect(await overviewOf(award)).toMatchObject({ row: { follow_ups: 1 } });
  await expectAllToFit();
});

const AWARD = `
  INSERT INTO award (work_unit_id, predicate, assessment_id, decree_number, decreed_on, certificate_number, reevaluation_due_on,
    due_version, created_at, created_by)
  SELECT work_unit_id, 'WBK', id, 'SK-9', '2026-01-01', 'ZI-BERSAMAAN', '2028-01-01', 1, now(), created_by FROM assessment
  WHERE id = $1 RETURNING id`;
