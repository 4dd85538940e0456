import type { Role } from '../../src/access/role.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, refusalOf, World } from '../support/factories.js';

interface Score {
  readonly layer: string;
  readonly total: number;
  readonly areaShares: readonly number[];
  readonly gates: readonly { readonly predicate: string; readonly code: string; readonly passed: boolean }[];
}

interface Profile {
  readonly unitName: string;
  readonly awards: readonly object[];
  readonly assessments: readonly { readonly assessmentId: string; readonly scores: readonly Score[] }[];
}

let program: TestApp;
let world: World;
let here: Place;
let elsewhere: Place;
let award: string;
let first: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  elsewhere = await world.unit();
  first = await world.assessmentIn('DETERMINATION', here);
  award = await world.determine(first);
});
afterAll(() => program?.close());

const profile = async (role: Role, place?: Place, unit = here) =>
  (await world.as(role, place)).get<Profile>(`/units/${unit.unitId}/profile`);
const layersOf = ({ assessments }: Profile, id: string) =>
  assessments.find(({ assessmentId }) => assessmentId === id)?.scores.map(({ layer }) => layer);

describe('The profile of a unit', () => {
  it('has what it holds with every decision, and what each layer scored', async () => {
    const cycleId = await world.openCycle();
    const again = await world.assessmentIn('DETERMINATION', here, { kind: 'REEVALUATION', cycleId });
    const decision = { outcome: 'RETAINED', assessmentId: again, decreeNumber: 'SK-2', decidedOn: '2026-03-02' };
    await (await world.as('NATIONAL_SECRETARIAT')).post(`/awards/${award}/decisions`, decision);
    const seen = await profile('LEADERSHIP');
    expect(seen).toMatchObject({
      unitId: here.unitId,
      institutionId: here.institutionId,
      awards: [
        {
          awardId: award,
          predicate: 'WBK',
          dueOn: '2028-03-02',
          endedOn: null,
          decisions: [{ outcome: 'RETAINED', decreeNumber: 'SK-2', decidedOn: '2026-03-02', assessmentId: again }],
        },
      ],
      assessments: [
        { assessmentId: again, kind: 'REEVALUATION', outcome: 'RETAINED', isReplayed: false },
        { assessmentId: first, year: 2026, kind: 'PROPOSAL', stage: 'CONCLUDED', outcome: 'AWARDED' },
      ],
    });
    expect(layersOf(seen, first)).toEqual(['UNIT', 'TPI', 'TPN']);
    const [score] = seen.assessments[1]?.scores ?? [];
    expect(score).toMatchObject({ total: 100, levers: 60, results: 40, areaShares: [1, 1, 1, 1, 1, 1] });
    expect(score?.gates).toHaveLength(24);
    expect(score?.gates[0]).toEqual({ predicate: 'WBK', code: 'total', required: 75, actual: 100, passed: true });
  });

  it('shows a score when its layer is done, and to nobody before', async () => {
    const unit = await world.unit(here.institutionId);
    const id = await world.assessmentIn('SELF_ASSESSMENT', unit);
    const readers = ['LEADERSHIP', 'AUDITOR'] as const;
    const own = ['TPI_LEAD', 'INSTITUTION_HEAD', 'UNIT_COORDINATOR'] as const;
    const everybody = async () => [
      ...(await Promise.all(readers.map(async (role) => layersOf(await profile(role, undefined, unit), id)))),
      ...(await Promise.all(own.map(async (role) => layersOf(await profile(role, unit, unit), id)))),
    ];
    expect(await everybody()).toEqual([[], [], [], [], []]);
    await world.complete(id, 'UNIT', unit, bestSheet({ 'B.II.a': 3 }));
    expect(await everybody()).toEqual(Array.from({ length: 5 }, () => ['UNIT']));
    await world.score(id, 'TPI', unit, bestSheet());
    expect(await everybody()).toEqual(Array.from({ length: 5 }, () => ['UNIT']));
    const seen = await profile('LEADERSHIP', undefined, unit);
    const failed = seen.assessments[0]?.scores[0]?.gates.filter(({ passed }) => !passed);
    expect(failed?.map(({ predicate, code }) => `${predicate} ${code}`)).toEqual(['WBK B.II', 'WBBM B.II']);
  });

  it('has the assessments that somebody sees; what is public of it is for everyone with an account', async () => {
    const other = await profile('UNIT_COORDINATOR', elsewhere);
    expect(other).toMatchObject({ awards: [{ awardId: award }], assessments: [] });
    expect((await profile('LEADERSHIP', elsewhere)).assessments).toEqual([]);
    expect((await profile('LEADERSHIP', here)).assessments).not.toEqual([]);
    expect(await refusalOf(profile('ADMINISTRATOR'))).toMatchObject({ status: 403 });
  });

  it('keeps the score of the TPI from the TPN where the cycle does, until the TPN is done', async () => {
    const unit = await world.unit();
    const cycleId = await world.openCycle();
    await world.query(`UPDATE cycle SET rules = rules || '{"isTpiVisibleToTpn": false}' WHERE id = $1`, [cycleId]);
    const id = await world.assessmentIn('DESK_EVALUATION', unit, { cycleId });
    expect(layersOf(await profile('TPN_LEAD', undefined, unit), id)).toEqual(['UNIT']);
    expect(layersOf(await profile('LEADERSHIP', undefined, unit), id)).toEqual(['UNIT', 'TPI']);
    await world.complete(id, 'TPN', unit);
    expect(layersOf(await profile('TPN_LEAD', undefined, unit), id)).toEqual(['UNIT', 'TPI', 'TPN']);
  });

  it('is not there for a unit that is not', async () => {
    const nobody = { ...here, unitId: '00000000-0000-4000-8000-000000000000' };
    const refusal = { status: 404, type: '/problems/unit-profile-not-found' };
    expect(await refusalOf(profile('LEADERSHIP', undefined, nobody))).toMatchObject(refusal);
  });
});
