import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';

let program: TestApp;
let administrator: ApiClient;

beforeAll(async () => {
  program = await startApp();
  administrator = await (await World.on(program)).as('ADMINISTRATOR');
});
afterAll(() => program?.close());

const institution = (code: string, name: string) => ({ code, name, kind: 'PROVINCE' });

describe('Institutions', () => {
  it('are listed by name', async () => {
    const made = await administrator.post<{ id: string }>('/institutions', institution('P2', 'Provinsi Zeta'));
    await administrator.post('/institutions', institution('P1', 'Provinsi Alfa'));
    expect(await administrator.get(`/institutions/${made.id}`)).toEqual({
      id: made.id,
      ...institution('P2', 'Provinsi Zeta'),
    });
    const list = await administrator.get<{ name: string }[]>('/institutions');
    expect(list.map(({ name }) => name)).toEqual(['Provinsi Alfa', 'Provinsi Zeta']);
  });

  it('have a code of their own', async () => {
    await administrator.post('/institutions', institution('ONCE', 'Provinsi Satu'));
    expect(await refusalOf(administrator.post('/institutions', institution('ONCE', 'Provinsi Dua')))).toMatchObject({
      status: 409,
      type: '/problems/institution-code-taken',
      errors: [{ pointer: '/code' }],
    });
  });

  it('are refused with the name of every wrong field', async () => {
    const refusal = await refusalOf(
      administrator.post('/institutions', { code: '', name: 'a\u0000', kind: 'KINGDOM' }),
    );
    expect(refusal).toMatchObject({ status: 422, errors: [{ pointer: '/name' }] });
    expect(await refusalOf(administrator.post('/institutions', { code: '', name: 1, kind: 'KINGDOM' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/code' }, { pointer: '/name' }, { pointer: '/name' }, { pointer: '/kind' }],
    });
  });

  it('that do not exist are not found', async () => {
    expect(await refusalOf(administrator.get('/institutions/00000000-0000-4000-8000-000000000000'))).toMatchObject({
      status: 404,
      type: '/problems/institution-not-found',
    });
    expect(await refusalOf(administrator.get('/institutions/7'))).toMatchObject({ status: 400 });
  });
});
