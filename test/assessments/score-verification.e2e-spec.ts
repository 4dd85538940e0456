import { ScoreVerification } from '../../src/assessments/score-verification.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, type Place, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let here: Place;
let assessmentId: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  here = await world.unit();
  const sheet = bestSheet({ 'A.II.1.ii.a': 'E' });
  assessmentId = await world.assessmentIn('INTERNAL_EVALUATION', here, { sheet });
  await world.complete(assessmentId, 'TPI', here, bestSheet({ 'B.II.a': 3 }, 'kurang bukti'));
});
afterAll(() => program?.close());

const verify = () => program.app.get(ScoreVerification, { strict: false }).verify();
const layersOf = async () => (await verify()).faults.map(({ layer, figures }) => [layer, figures]);
const change = (layer: string, what: string) =>
  world.query(`UPDATE layer_score SET ${what} WHERE assessment_id = $1 AND layer = $2`, [assessmentId, layer]);

describe('Verifying the scores that are kept', () => {
  it('finds nothing where each is what its answers come to', async () => {
    expect(await verify()).toEqual({ scores: 2, differing: 0, faults: [] });
  });

  it('names the layer, what is kept and what the answers come to, whichever figure differs', async () => {
    await change('UNIT', 'total = 100, item_values[1] = 0.25');
    const [place] = await world.query<object>(
      `SELECT unit.code AS "unitCode", institution.code AS "institutionCode", cycle.year FROM assessment
       JOIN work_unit unit ON unit.id = work_unit_id JOIN institution ON institution.id = unit.institution_id
       JOIN cycle ON cycle.id = cycle_id WHERE assessment.id = $1`,
      [assessmentId],
    );
    const differs = { layer: 'UNIT', figures: ['total', 'itemValues'], keptTotal: 100, total: 99 };
    expect(await verify()).toEqual({ scores: 2, differing: 1, faults: [{ ...place, assessmentId, ...differs }] });
    await change('UNIT', 'total = 99, item_values[1] = 1');
    await change('TPI', `gates = jsonb_set(gates, '{WBK,total,actual}', '80')`);
    expect(await layersOf()).toEqual([['TPI', ['gates']]]);
  });

  it('says nothing of items where an earlier version has kept none', async () => {
    await change('UNIT', 'item_values = NULL');
    expect(await layersOf()).toEqual([['TPI', ['gates']]]);
  });

  it('notices answers that were changed after their score was kept', async () => {
    await world.query(
      `UPDATE answer SET value = '"E"' WHERE item_code = 'A.II.1.ii.a' AND sheet_id = (
         SELECT id FROM sheet WHERE assessment_id = $1 AND layer = 'TPI' AND is_consensus
       )`,
      [assessmentId],
    );
    const [fault] = (await verify()).faults;
    expect(fault).toMatchObject({ layer: 'TPI', keptTotal: 95.625, total: 94.625 });
    expect(fault?.figures).toEqual(expect.arrayContaining(['total', 'levers', 'areaShares', 'gates', 'itemValues']));
  });
});
