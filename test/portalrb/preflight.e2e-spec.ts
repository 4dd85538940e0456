import type { ApiClient } from '../../src/demo/api-client.js';
import { preflightLines } from '../../src/cli/preflight-lines.js';
import { Preflights } from '../../src/portalrb/preflight.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { PASSWORD, type Place, refusalOf, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let here: Place;
let head: ApiClient;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off', ZI_PUBLIC_URL: 'https://zi.example.go.id' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  head = await world.as('INSTITUTION_HEAD', here);
  const body = { overlapHours: 0, password: PASSWORD };
  await head.post(`/institutions/${here.institutionId}/portalrb/tokens`, body);
});

interface Report {
  readonly isReady: boolean;
  readonly findings: readonly object[];
}

const report = (client = head) => client.get<Report>(`/institutions/${here.institutionId}/portalrb/preflight`);
const about = (place: Place, code: string, ...words: string[]) =>
  expect.objectContaining({ code, unit: expect.objectContaining({ id: place.unitId }), about: words });

describe('The pre-flight of an institution', () => {
  it('is clear once its unit is proposed, for whoever sees the connection', async () => {
    await world.assessmentIn('ADMIN_SCREENING', here);
    const clear = { year: 2026, checkedAt: '2026-03-02T02:00:00.000Z', isReady: true, findings: [] };
    for (const seer of [head, await world.as('TPI_LEAD', here), await world.as('AUDITOR')])
      expect(await report(seer)).toEqual(clear);
    const stranger = await world.as('TPI_LEAD', await world.unit());
    expect(await refusalOf(report(stranger))).toMatchObject({ type: '/problems/not-your-portalrb' });
  });

  it('says what keeps its units from being fetched, and what looks wrong of those that are', async () => {
    const [early, waiting] = [await world.unit(here.institutionId), await world.unit(here.institutionId)];
    const proposed = await world.assessmentIn('ADMIN_SCREENING', here);
    await world.assessmentIn('SELF_ASSESSMENT', early);
    await world.assessmentIn('PROPOSAL', waiting);
    await world.makeEligible(waiting, world.cycleId, { institution: { quota: 1 }, unit: { lhkpn: 90 } });
    const { name } = await head.get<{ name: string }>(`/units/${here.unitId}`);
    const renamed = { parentId: null, code: `U-${here.unitId.slice(0, 8)}`, name: 'Balai Baru' };
    await (await world.as('ADMINISTRATOR')).put(`/units/${here.unitId}`, renamed);
    await lookAtLinks(proposed);
    const { isReady, findings } = await report();
    expect(isReady).toBe(false);
    for (const found of [
      { severity: 'REFUSED', code: 'quota-used', unit: null, about: ['1', '2'] },
      about(here, 'name-changed', name, 'Balai Baru'),
      about(here, 'link-does-not-open', 'A.I.1.i.a', 'Bukti', 'BROKEN'),
      about(early, 'not-proposed', 'SELF_ASSESSMENT'),
      about(waiting, 'not-proposed', 'PROPOSAL'),
      about(waiting, 'not-eligible', 'lhkpn'),
    ])
      expect(findings).toContainEqual(found);
    const all = await program.app.get(Preflights, { strict: false }).ofAll();
    const lines = preflightLines(all).join('\n');
    expect(lines).toContain(`odd     Balai Baru: was proposed as "${name}"`);
    expect(lines).toContain('REFUSED 2 units are proposed or to be proposed, the quota is 1');
  });

  it('asks no more of the database for more units', async () => {
    await world.assessmentIn('SELF_ASSESSMENT', here);
    await report();
    const ofOne = await statementsOf(program, report);
    for (let more = 0; more < 3; more += 1)
      await world.assessmentIn('SELF_ASSESSMENT', await world.unit(here.institutionId));
    expect((await report()).findings).toHaveLength(12);
    const ofFour = await statementsOf(program, report);
    expect(ofFour.length).toBe(ofOne.length);
  });

  it('looks at one institution by its name or id, where one is named', async () => {
    await world.assessmentIn('ADMIN_SCREENING', here);
    await world.assessmentIn('ADMIN_SCREENING', await world.unit());
    const preflights = program.app.get(Preflights, { strict: false });
    const { name } = await head.get<{ name: string }>(`/institutions/${here.institutionId}`);
    for (const named of [name.toUpperCase(), here.institutionId])
      expect((await preflights.ofAll(named)).map(({ institutionName }) => institutionName)).toEqual([name]);
    expect(await preflights.ofAll('Tiada')).toEqual([]);
  });

  it('says of a unit that aims at WBBM and holds no WBK that the proposal would be refused', async () => {
    const id = await world.assessmentIn('PROPOSAL', here);
    // It held one when it began, as nobody could begin without; that was revoked since.
    await world.query("UPDATE assessment SET target = 'WBBM' WHERE id = $1", [id]);
    await world.makeEligible(here, world.cycleId, { institution: { rbIndex: 65 } });
    const { findings } = await report();
    expect(findings).toContainEqual(about(here, 'wbbm-without-wbk'));
    expect(findings).toContainEqual({ severity: 'REFUSED', code: 'wbbm-not-permitted', unit: null, about: [] });
  });
});

/** As the weekly look at links would have left it. */
async function lookAtLinks(assessmentId: string): Promise<void> {
  await world.query(
    `INSERT INTO evidence_link_check (evidence_id, no, host, due_on, begun_at, leased_until, checked_at, status, http_status)
     SELECT DISTINCT evidence_id, 1, 'bukti.example', $2::date, $3::timestamptz, $3::timestamptz, $3::timestamptz, 'BROKEN', 404 FROM evidence_use WHERE assessment_id = $1`,
    [assessmentId, '2026-03-01', program.clock.now()],
  );
}
