import { LayerScores } from '../../src/assessments/layer-scores.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';

interface Kept {
  readonly layer: string;
  readonly total: number;
  readonly area: number;
  readonly needsRuling: number;
}

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

/** A whole sub-component of a point in the area of 8 points that comes first. */
const LOWERED = { 'A.II.1.ii.a': 'E' };

const kept = async (id: string) =>
  world.query<Kept>(
    `SELECT layer, total, area_shares[1] AS area, needs_ruling AS "needsRuling" FROM layer_score
     WHERE assessment_id = $1 ORDER BY layer`,
    [id],
  );

describe('The score of a layer', () => {
  it('is kept when the layer has done its work, each layer its own', async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    expect(await kept(id)).toEqual([]);
    await world.complete(id, 'UNIT', here);
    const unit = { layer: 'UNIT', total: 100, area: 1, needsRuling: 0 };
    expect(await kept(id)).toEqual([unit]);
    await world.complete(id, 'TPI', here, bestSheet(LOWERED, 'kurang bukti'));
    const tpi = { layer: 'TPI', total: 99, area: 0.875, needsRuling: 0 };
    expect(await kept(id)).toEqual([tpi, unit]);
    await world.propose(id, here);
    await world.screen(id);
    await world.complete(id, 'TPN', here, bestSheet({ ...LOWERED, 'B.I.b': 'C' }, 'kurang bukti'));
    expect(await kept(id)).toEqual([tpi, { ...tpi, layer: 'TPN', total: 96.5 }, unit]);
  });

  it('holds what every gate that a score decides asks for and gets', async () => {
    const sheet = bestSheet({ ...LOWERED, 'B.II.a': 3 });
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet });
    const [row] = await world.query<{ gates: Readonly<Record<string, object>> }>(
      'SELECT gates FROM layer_score WHERE assessment_id = $1',
      [id],
    );
    // 100 - 1 of the area; 17.5 x 3 / 4 of the service survey in the place of 17.5
    expect(row?.gates).toMatchObject({
      WBK: {
        total: { required: 75, actual: 94.625 },
        levers: { required: 40, actual: 59 },
        'area.1': { required: 0.6, actual: 0.875 },
        'B.II': { required: 14, actual: 13.125 },
      },
      WBBM: { total: { required: 85, actual: 94.625 }, 'B.II': { required: 15.75, actual: 13.125 } },
    });
    expect(Object.keys(row?.gates['WBBM'] ?? {})).not.toContain('earlier');
  });

  it('counts what awaits a ruling', async () => {
    const sheet = bestSheet({ 'A.II.1.i.a': { agents: 0, changes_made: 0 } });
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet });
    expect(await kept(id)).toEqual([{ layer: 'UNIT', total: 99, area: 0.875, needsRuling: 1 }]);
  });

  it('goes with a return, and comes with the next submission', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/return`, { reason: 'lengkapi' });
    expect(await kept(id)).toEqual([]);
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const path = `/sheets/${await world.sheetOf(id, 'UNIT')}/answers/A.II.1.ii.a`;
    await coordinator.put(path, { value: 'E' }, { 'if-match': '"1"' });
    await coordinator.post(`/assessments/${id}/submission`);
    expect(await kept(id)).toEqual([{ layer: 'UNIT', total: 99, area: 0.875, needsRuling: 0 }]);
  });

  it('of the national team goes with a revision, and the others stay', async () => {
    const id = await world.assessmentIn('FIELD_VERIFICATION', here);
    const lead = await world.as('TPN_LEAD');
    await lead.post(`/assessments/${id}/revision`, { reason: 'loket tidak sesuai' });
    expect((await kept(id)).map(({ layer }) => layer)).toEqual(['TPI', 'UNIT']);
    await lead.post(`/assessments/${id}/conclusion`, {});
    expect((await kept(id)).map(({ layer }) => layer)).toEqual(['TPI', 'TPN', 'UNIT']);
  });
});

describe('Filling', () => {
  const fill = async () => program.app.get(LayerScores, { strict: false }).fill();

  it('scores the layers that are done and have no score, and no others', async () => {
    const ids = [
      await world.assessmentIn('PANEL', here, { sheet: bestSheet(LOWERED, 'kurang bukti') }),
      await world.assessmentIn('INTERNAL_EVALUATION', await world.unit()),
      await world.assessmentIn('SELF_ASSESSMENT', await world.unit()),
    ];
    const returned = await world.unit();
    const again = await world.assessmentIn('INTERNAL_EVALUATION', returned);
    await (await world.as('TPI_LEAD', returned)).post(`/assessments/${again}/return`, { reason: 'lengkapi' });
    const all = async () => Promise.all([...ids, again].map(kept));
    const before = await all();
    expect(before.map(({ length }) => length)).toEqual([3, 1, 0, 0]);
    await world.query('DELETE FROM layer_score WHERE assessment_id = ANY($1)', [ids]);
    expect(await fill()).toBe(4);
    expect(await all()).toEqual(before);
    expect(await fill()).toBe(0);
  });

  it('leaves out what a unit had not handed in when its award ended', async () => {
    const award = await world.determine(await world.assessmentIn('DETERMINATION', here));
    const cycleId = await world.openCycle();
    const id = await world.assessmentIn('SELF_ASSESSMENT', here, { kind: 'REEVALUATION', cycleId });
    const revocation = { outcome: 'REVOKED', decreeNumber: 'SK-2', decidedOn: '2026-03-02', ground: 'perkara' };
    await (await world.as('NATIONAL_SECRETARIAT')).post(`/awards/${award}/decisions`, revocation);
    expect(await kept(id)).toEqual([]);
    expect(await fill()).toBe(0);
    expect(await kept(id)).toEqual([]);
  });
});
