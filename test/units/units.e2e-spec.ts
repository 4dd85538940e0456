import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let administrator: ApiClient;
let institutionId: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

beforeEach(async () => {
  institutionId = await world.institution();
});

const add = async (code: string, name: string, parentId?: string) =>
  (await administrator.post<{ id: string }>('/units', { institutionId, code, name, ...(parentId && { parentId }) })).id;
const codes = async () =>
  (await administrator.get<{ code: string }[]>(`/units?institutionId=${institutionId}`)).map(({ code }) => code);

describe('The units of an institution', () => {
  it('come as a tree: parents before their children, then by name', async () => {
    const zeta = await add('Z', 'Zeta');
    const alfa = await add('A', 'Alfa');
    const beta = await add('AB', 'Beta', alfa);
    await add('AA', 'Anak', alfa);
    await add('ZA', 'Anak', zeta);
    await add('ABA', 'Cucu', beta);
    expect(await codes()).toEqual(['A', 'AA', 'AB', 'ABA', 'Z', 'ZA']);
    expect(await administrator.get(`/units/${beta}`)).toEqual({
      id: beta,
      institutionId,
      parentId: alfa,
      code: 'AB',
      name: 'Beta',
      closedAt: null,
      closedBecause: null,
    });
  });

  it('come a page at a time in the same order, whatever they are called', async () => {
    const quoted = await add('1', 'Alfa "satu", {dua} \\ tiga');
    await add('11', 'a', quoted);
    await add('12', 'Anak  dengan spasi', quoted);
    await add('2', 'Beta', await add('3', 'NULL'));
    const walked: string[] = [];
    const headers = { cookie: administrator.sessionCookie };
    let next: string | undefined = `/api/v1/units?institutionId=${institutionId}&limit=1`;
    while (next !== undefined) {
      const answer: Response = await fetch(program.url + next, { headers });
      walked.push(...((await answer.json()) as { code: string }[]).map(({ code }) => code));
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    expect(walked).toEqual(await codes());
    expect(walked).toHaveLength(5);
  });

  it('have codes of their own there, and may share them with other institutions', async () => {
    await add('U', 'Unit');
    const taken = { status: 409, type: '/problems/unit-refused', errors: [{ pointer: '/code' }] };
    expect(await refusalOf(add('U', 'Unit lain'))).toMatchObject(taken);
    expect(await codes()).toEqual(['U']);
    institutionId = await world.institution();
    await add('U', 'Unit');
  });

  it('have parents of the same institution', async () => {
    const { unitId: stranger } = await world.unit();
    const refusal = { status: 422, type: '/problems/unit-refused', errors: [{ pointer: '/parentId' }] };
    expect(await refusalOf(add('U', 'Unit', stranger))).toMatchObject(refusal);
    expect(await codes()).toEqual([]);
  });

  it('need an institution', async () => {
    institutionId = '00000000-0000-4000-8000-000000000000';
    expect(await refusalOf(add('U', 'Unit'))).toMatchObject({ status: 422, errors: [{ pointer: '/institutionId' }] });
    expect(await refusalOf(administrator.get('/units'))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/institutionId' }],
    });
    expect(await refusalOf(administrator.get(`/units/${institutionId}`))).toMatchObject({
      status: 404,
      type: '/problems/unit-not-found',
    });
  });
});
