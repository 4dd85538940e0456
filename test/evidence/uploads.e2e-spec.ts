import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { pdf } from '../support/files.js';

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});

describe('An upload', () => {
  it('becomes evidence', async () => {
    const id = await world.evidence(here, 'SK tim');
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    expect(await coordinator.get(`/units/${here.unitId}/evidence`)).toMatchObject([
      { id, title: 'SK tim', kind: 'FILE', latest: { no: 1, mediaType: 'application/pdf', fileName: 'SK tim.pdf' } },
    ]);
    expect(await coordinator.get(`/evidence/${id}`)).toMatchObject({ id, versions: [{ no: 1 }], usedOn: [] });
  });
  it('is refused when it is something else', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const refused = await refusalOf(coordinator.upload({ unitId: here.unitId, filename: 'a.png' }, pdf('x')));
    expect(refused).toMatchObject({ status: 422, type: '/problems/file-type-refused' });
    expect(await refusalOf(coordinator.upload({ unitId: here.unitId, filename: '../a.png' }, pdf('x')))).toMatchObject({
      status: 422,
    });
    expect(await refusalOf(coordinator.upload({ filename: 'a.png', filetype: 'x' }, pdf('x')))).toEqual({
      status: 422,
    });
  });
});
