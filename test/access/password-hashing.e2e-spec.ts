import { hash } from '@node-rs/argon2';
import { startApp, type TestApp } from '../support/app.js';
import { PASSWORD, World } from '../support/factories.js';
import { Guest } from '../support/guest.js';

let program: TestApp;
let world: World;

beforeAll(async () => {
  program = await startApp({ ZI_ARGON2_MEMORY_KIB: 19_456, ZI_ARGON2_ITERATIONS: 3 });
  world = await World.on(program);
});
afterAll(() => program?.close());

async function hashOf(id: string): Promise<string> {
  const [row] = await world.query<{ hash: string }>('SELECT password_hash AS hash FROM account WHERE id = $1', [id]);
  return row?.hash ?? '';
}

describe('A password that was hashed with other parameters', () => {
  it('is hashed anew when its owner signs in, and goes on opening', async () => {
    const { id, email } = await world.person(['AUDITOR']);
    await world.query('UPDATE account SET password_hash = $2 WHERE id = $1', [id, await hash(PASSWORD)]);
    expect(await hashOf(id)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await new Guest(program).signIn(email, 'not-the-password')).status).toBe(401);
    expect(await hashOf(id)).toMatch(/,t=2,/);
    expect((await new Guest(program).signIn(email)).status).toBe(201);
    const renewed = await hashOf(id);
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=3,p=1\$/);
    expect((await new Guest(program).signIn(email)).status).toBe(201);
    expect(await hashOf(id)).toBe(renewed);
  });
});
