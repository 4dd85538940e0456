import { startApp, type TestApp } from '../support/app.js';
import { FIRST, type Place, refusalOf, World } from '../support/factories.js';

interface Sheet {
  readonly answers: readonly { readonly item: string }[];
}
interface Card {
  readonly nodes: Readonly<Record<string, object>>;
  readonly predicates: readonly { readonly passed: boolean; readonly provisional: boolean }[];
}

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

const OF_AREA_2 = /^A\.II?\.2\./;

test('a member of a unit reads the areas they work on, and no others', async () => {
  const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
  const sheet = await world.sheetOf(id, 'UNIT');
  const member = await world.as('UNIT_MEMBER', here);
  expect((await member.get<Sheet>(`/sheets/${sheet}`)).answers).toEqual([]);
  const work = `/units/${here.unitId}/change-areas/2/members/${await world.idOf('UNIT_MEMBER', here)}`;
  await (await world.as('UNIT_COORDINATOR', here)).put(work, {});
  const { answers } = await member.get<Sheet>(`/sheets/${sheet}`);
  expect(answers.length).toBeGreaterThan(10);
  expect(answers.every(({ item }) => OF_AREA_2.test(item))).toBe(true);
  const { nodes } = await member.get<Card>(`/sheets/${sheet}/scorecard`);
  expect(nodes).not.toHaveProperty(['A.I.1.i.a']);
  expect(nodes).toHaveProperty(['A.I.2.i.a']);
  expect((await (await world.as('UNIT_COORDINATOR', here)).get<Sheet>(`/sheets/${sheet}`)).answers).toHaveLength(113);
});

test('what the TPI has begun stays with the TPI while the unit repairs what was returned', async () => {
  const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
  const sheet = await world.score(id, 'TPI', here);
  const lead = await world.as('TPI_LEAD', here);
  await lead.put(`/sheets/${sheet}/answers/A.I.1.i.a`, { value: 'Tidak', note: 'not shown' }, { 'if-match': '"1"' });
  await lead.post(`/assessments/${id}/return`, { reason: 'Evidence is missing.' });
  const coordinator = await world.as('UNIT_COORDINATOR', here);
  expect(await refusalOf(coordinator.get(`/sheets/${sheet}`))).toMatchObject({ status: 404 });
  expect((await lead.get<Sheet>(`/sheets/${sheet}`)).answers).toHaveLength(113);
});

test('somebody who no longer evaluates for the institution neither sees nor writes, although still assigned', async () => {
  const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
  const mover = await world.person();
  const appointment = await world.appoint(mover.id, 'TPI_MEMBER', here);
  const sheet = await world.ownSheet(id, 'TPI', here, mover.id);
  await (await world.signIn(mover.email)).get(`/sheets/${sheet}`);
  await (await world.as('ADMINISTRATOR')).request('DELETE', `/appointments/${appointment}`);
  await world.appoint(mover.id, 'TPI_MEMBER', await world.unit());
  const moved = await world.signIn(mover.email);
  expect(await refusalOf(moved.get(`/sheets/${sheet}`))).toMatchObject({ status: 404 });
  const answer = moved.put(`/sheets/${sheet}/answers/A.I.1.i.a`, { value: 'Ya' }, FIRST);
  expect(await refusalOf(answer)).toMatchObject({ status: 404 });
});

test('only the finished sheet of the TPN is not provisional; gates look at the zero view', async () => {
  const id = await world.assessmentIn('DETERMINATION', here);
  const auditor = await world.as('AUDITOR');
  const provisional = async (layer: 'UNIT' | 'TPI' | 'TPN') => {
    const card = await auditor.get<Card>(`/sheets/${await world.sheetOf(id, layer)}/scorecard?blanks=skip`);
    return card.predicates.map((check) => check.provisional);
  };
  expect(await provisional('UNIT')).toEqual([true, true]);
  expect(await provisional('TPI')).toEqual([true, true]);
  expect(await provisional('TPN')).toEqual([false, false]);
  const begun = await world.assessmentIn('SELF_ASSESSMENT', await world.unit());
  const coordinator = await auditor.get<Card>(`/sheets/${await world.sheetOf(begun, 'UNIT')}/scorecard?blanks=skip`);
  expect(coordinator.predicates[0]).toMatchObject({ passed: false, provisional: true });
});
