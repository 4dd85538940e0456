import type { Role } from '../../src/access/role.js';
import { type ApiClient, ApiProblem } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, World } from '../support/factories.js';

/** Somebody, and what a GET answers them. */
type Seen = readonly [who: string, client: Promise<ApiClient>, status: number];

let program: TestApp;
let world: World;
let here: Place;
let sibling: Place;
let elsewhere: Place;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  sibling = await world.unit(here.institutionId);
  elsewhere = await world.unit();
});

const who = (role: Role, place: Place | undefined, status: number): Seen => {
  const where =
    place === undefined ? '' : place === here ? ' here' : place === sibling ? ' of a sibling' : ' elsewhere';
  return [`${role}${where}`, world.as(role, place), status];
};

async function expectSeen(path: string, people: readonly Seen[]): Promise<void> {
  const got = await Promise.all(people.map(async ([name, client]) => [name, await statusOf(await client, path)]));
  expect(got).toEqual(people.map(([name, , status]) => [name, status]));
}

async function statusOf(client: ApiClient, path: string): Promise<number> {
  try {
    await client.get(path);
    return 200;
  } catch (error) {
    if (error instanceof ApiProblem) return error.status;
    throw error;
  }
}

const unitPeople = (status: number) => [
  who('UNIT_COORDINATOR', here, status),
  who('UNIT_MEMBER', here, status),
  who('UNIT_HEAD', here, status),
];
const strangers = () => [
  who('UNIT_COORDINATOR', sibling, 404),
  who('UNIT_HEAD', sibling, 404),
  who('UNIT_COORDINATOR', elsewhere, 404),
  who('TPI_LEAD', elsewhere, 404),
  who('TPI_MEMBER', elsewhere, 404),
  who('INSTITUTION_HEAD', elsewhere, 404),
  who('LEADERSHIP', elsewhere, 404),
  who('TPI_MEMBER', here, 404),
  who('TPN_EVALUATOR', undefined, 404),
  who('ADMINISTRATOR', undefined, 403),
];

describe('An assessment before its proposal', () => {
  it('is for its unit, its institution, leadership and auditors', async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    await expectSeen(`/assessments/${id}`, [
      ...unitPeople(200),
      who('TPI_LEAD', here, 200),
      who('INSTITUTION_HEAD', here, 200),
      who('LEADERSHIP', here, 200),
      who('LEADERSHIP', undefined, 200),
      who('AUDITOR', undefined, 200),
      who('TPN_LEAD', undefined, 404),
      who('NATIONAL_SECRETARIAT', undefined, 404),
      ...strangers(),
    ]);
    for (const [name, client] of strangers().slice(0, -1)) {
      const list = await (await client).get<{ id: string }[]>('/assessments');
      expect([name, list.map((row) => row.id)]).toEqual([name, expect.not.arrayContaining([id])]);
    }
  });

  it("keeps the unit's open sheet to the unit and auditors", async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    const sheet = await world.sheetOf(id, 'UNIT');
    for (const path of [`/sheets/${sheet}`, `/sheets/${sheet}/scorecard`]) {
      await expectSeen(path, [
        ...unitPeople(200),
        who('AUDITOR', undefined, 200),
        who('TPI_LEAD', here, 404),
        who('INSTITUTION_HEAD', here, 404),
        who('LEADERSHIP', here, 404),
        who('LEADERSHIP', undefined, 404),
        who('TPN_LEAD', undefined, 404),
        who('NATIONAL_SECRETARIAT', undefined, 404),
        ...strangers(),
      ]);
    }
    const leadership = await (await world.as('LEADERSHIP')).get(`/assessments/${id}`);
    expect(leadership).toMatchObject({ sheets: [] });
  });

  it('keeps an open first pass to its author alone, then to its layer and auditors, and its result until it is done', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const unitSheet = await world.sheetOf(id, 'UNIT');
    const [author, colleague] = [await world.person(['TPI_MEMBER', here]), await world.person(['TPI_MEMBER', here])];
    const own = await world.ownSheet(id, 'TPI', here, author.id);
    await world.ownSheet(id, 'TPI', here, colleague.id);
    const readers = (status: number) => [
      ...unitPeople(status),
      who('INSTITUTION_HEAD', here, status),
      who('LEADERSHIP', here, status),
      who('LEADERSHIP', undefined, status),
    ];
    const evaluators = (ofAuthor: number, ofColleague: number): Seen[] => [
      ['the author', world.signIn(author.email), ofAuthor],
      ['a colleague', world.signIn(colleague.email), ofColleague],
    ];
    const others = (status: number) => [who('TPI_LEAD', here, status), who('AUDITOR', undefined, status)];
    await expectSeen(`/sheets/${unitSheet}`, [
      ...readers(200),
      ...others(200),
      ...evaluators(200, 200),
      ...strangers(),
    ]);
    for (const path of [`/sheets/${own}`, `/sheets/${own}/scorecard`]) {
      await expectSeen(path, [...readers(404), ...others(404), ...evaluators(200, 404), ...strangers()]);
    }
    const client = await world.signIn(author.email);
    await world.answer(client, own, bestSheet());
    await client.post(`/sheets/${own}/submission`);
    await expectSeen(`/sheets/${own}`, [...readers(404), ...others(404), ...evaluators(200, 404)]);
    await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/passes/TPI/closing`);
    const result = await world.sheetOf(id, 'TPI');
    for (const path of [`/sheets/${own}`, `/sheets/${result}`]) {
      await expectSeen(path, [...readers(404), ...others(200), ...evaluators(200, 200), ...strangers()]);
    }
    await (await world.as('TPI_LEAD', here)).post(`/assessments/${id}/forwarding`, {});
    await expectSeen(`/sheets/${result}`, [...readers(200), ...others(200), ...evaluators(200, 200), ...strangers()]);
    await expectSeen(`/sheets/${own}`, [...readers(404), ...others(200), ...strangers()]);
  });
});

/** By then the member of the TPI has evaluated it. */
const nationalStrangers = () => strangers().filter(([name]) => name !== 'TPI_MEMBER here');

describe('A proposed assessment', () => {
  it('is for the national team as well, and its open sheet for nobody else', async () => {
    const id = await world.assessmentIn('DESK_EVALUATION', here);
    const evaluator = await world.person(['TPN_EVALUATOR']);
    await world.ownSheet(id, 'TPN', here, evaluator.id);
    const national = (status: number) => [
      who('TPN_LEAD', undefined, 200),
      ['assigned evaluator', world.signIn(evaluator.email), 200] as const,
      who('NATIONAL_SECRETARIAT', undefined, status),
    ];
    await expectSeen(`/assessments/${id}`, [...national(200), ...unitPeople(200), ...nationalStrangers()]);
    const client = await world.signIn(evaluator.email);
    await world.answer(client, await world.ownSheet(id, 'TPN', here, evaluator.id), bestSheet());
    await client.post(`/sheets/${await world.ownSheet(id, 'TPN', here, evaluator.id)}/submission`);
    const sheet = await world.sheetOf(id, 'TPN');
    const others = (status: number) => [
      ...unitPeople(status),
      who('TPI_LEAD', here, status),
      who('LEADERSHIP', undefined, status),
    ];
    await expectSeen(`/sheets/${sheet}`, [
      ...national(404),
      ...others(404),
      ...nationalStrangers(),
      who('AUDITOR', undefined, 200),
    ]);
    await (await world.as('TPN_LEAD')).post(`/assessments/${id}/conclusion`, {});
    await expectSeen(`/sheets/${sheet}`, [...national(200), ...others(200), ...nationalStrangers()]);
  });
});

describe('A sheet of evaluators', () => {
  it('is written on by its author; the one that speaks for the layer by its lead', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const member = await world.as('TPI_MEMBER', here);
    const own = await world.ownSheet(id, 'TPI', here, await world.idOf('TPI_MEMBER', here));
    const lead = await world.as('TPI_LEAD', here);
    const put = (client: ApiClient, sheet: string, headers: Record<string, string> = FIRST) =>
      client.put(`/sheets/${sheet}/answers/A.I.1.i.a`, { value: 'Ya' }, headers);
    await expect(put(await world.as('TPN_EVALUATOR'), own)).rejects.toMatchObject({ status: 404 });
    await expect(put(lead, own)).rejects.toMatchObject({ status: 404 });
    await put(member, own);
    const { answers } = await member.get<{ answers: object[] }>(`/sheets/${own}`);
    expect(answers).toMatchObject([{ item: 'A.I.1.i.a', version: 1 }]);
    await world.answer(member, own, new Map([...bestSheet()].filter(([code]) => code !== 'A.I.1.i.a')));
    await member.post(`/sheets/${own}/submission`);
    const result = await world.sheetOf(id, 'TPI');
    const again = { 'if-match': '"1"' };
    await expect(put(member, result, again)).rejects.toMatchObject({ problem: { type: '/problems/not-your-item' } });
    await expect(put(member, own, again)).rejects.toMatchObject({ problem: { type: '/problems/sheet-sealed' } });
    await put(lead, result, again);
  });

  it('is not scored by somebody of the unit, also not by its lead', async () => {
    const id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const both = await world.person(['TPI_LEAD', here], ['UNIT_MEMBER', here]);
    const client = await world.signIn(both.email);
    const path = `/sheets/${await world.score(id, 'TPI', here)}/answers/A.I.1.i.a`;
    const refusal = { status: 403, problem: { type: '/problems/own-unit' } };
    await expect(client.put(path, { value: 'Ya' }, { 'if-match': '"1"' })).rejects.toMatchObject({ status: 404 });
    await expect(client.post(`/assessments/${id}/forwarding`, {})).rejects.toMatchObject(refusal);
    await expect(client.post(`/assessments/${id}/return`, { reason: 'x' })).rejects.toMatchObject(refusal);
  });

  it('is not scored by whoever answered for the unit before, even where a colleague has answered anew', async () => {
    const turncoat = await world.person();
    const appointment = await world.appoint(turncoat.id, 'UNIT_COORDINATOR', here);
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    const [sheet, colleague] = [await world.sheetOf(id, 'UNIT'), await world.as('UNIT_COORDINATOR', here)];
    const own = `/sheets/${sheet}/answers/A.I.1.i.a`;
    await (await world.signIn(turncoat.email)).put(own, { value: 'Tidak' }, FIRST);
    await colleague.put(own, { value: 'Ya' }, { 'if-match': '"1"' });
    await world.answer(colleague, sheet, new Map([...bestSheet()].filter(([code]) => code !== 'A.I.1.i.a')));
    await colleague.post(`/assessments/${id}/submission`);
    await (await world.as('ADMINISTRATOR')).request('DELETE', `/appointments/${appointment}`);
    await world.appoint(turncoat.id, 'TPI_MEMBER', here);
    const refusal = { status: 403, problem: { type: '/problems/own-unit' } };
    await expect(world.ownSheet(id, 'TPI', here, turncoat.id)).rejects.toMatchObject(refusal);
    await world.appoint(turncoat.id, 'TPI_LEAD', here);
    const lead = await world.signIn(turncoat.email);
    const path = `/sheets/${await world.score(id, 'TPI', here)}/answers/A.I.1.i.a`;
    await expect(lead.put(path, { value: 'Ya' }, { 'if-match': '"1"' })).rejects.toMatchObject(refusal);
    await expect(lead.post(`/assessments/${id}/forwarding`, {})).rejects.toMatchObject(refusal);
    const cycleId = await world.openCycle();
    const later = await world.assessmentIn('INTERNAL_EVALUATION', here, { cycleId });
    await expect(world.ownSheet(later, 'TPI', here, turncoat.id)).rejects.toMatchObject(refusal);
    const laterPath = `/sheets/${await world.score(later, 'TPI', here)}/answers/A.I.1.i.a`;
    await expect(lead.put(laterPath, { value: 'Ya' }, { 'if-match': '"1"' })).rejects.toMatchObject(refusal);
    await expect(lead.post(`/assessments/${later}/forwarding`, {})).rejects.toMatchObject(refusal);
  });
});
