import { statSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import type { Settings } from '../../src/config/settings.js';
import { KeyRotation } from '../../src/secrets/key-rotation.service.js';
import { SecretBox } from '../../src/secrets/secret-box.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Authenticator, enrol } from '../support/authenticator.js';
import { World } from '../support/factories.js';
import { Guest } from '../support/guest.js';

const KEY = 'a key of the test, which is long enough';

let program: TestApp;
let world: World;
let id: string;
let email: string;
let authenticator: Authenticator;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());
beforeEach(async () => {
  ({ id, email } = await world.person(['AUDITOR']));
  const owner = new Guest(program);
  await owner.signIn(email);
  ({ authenticator } = await enrol(program, owner));
});

async function keptSecret(): Promise<string> {
  const [row] = await world.query<{ secret: string }>('SELECT secret FROM second_factor WHERE account_id = $1', [id]);
  return row?.secret ?? '';
}

async function signsIn(): Promise<boolean> {
  program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000));
  const guest = new Guest(program);
  await guest.signIn(email);
  return (await guest.ask('POST', '/session/second-factor', { code: authenticator.code() })).status === 201;
}

/** What a command does with the same database under other keys. */
async function under<T>(
  given: Partial<Settings>,
  work: (rotation: KeyRotation, box: SecretBox) => Promise<T>,
): Promise<T> {
  const settings = Object.assign(Object.create(program.settings) as Settings, given);
  const module = AppModule.with({ settings, databaseUrl: program.databaseUrl, workers: false, clock: program.clock });
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  try {
    return await work(app.get(KeyRotation, { strict: false }), app.get(SecretBox, { strict: false }));
  } finally {
    await app.close();
  }
}

describe('Secrets of second factors', () => {
  it('are sealed by a key that only the program may read', async () => {
    expect(await keptSecret()).toMatch(/^zi1\.[0-9a-f]{8}\.[\w-]{70,}$/);
    expect(statSync(join(program.settings.ZI_DATA_DIR, 'keys', 'secrets')).mode & 0o777).toBe(0o600);
    expect(await signsIn()).toBe(true);
  });

  it('that were kept as they are go on working, and are sealed at the next start', async () => {
    const plain = await under({}, async (_, box) => box.open(await keptSecret(), `second_factor ${id}`));
    await world.query('UPDATE second_factor SET secret = $2 WHERE account_id = $1', [id, plain]);
    expect(await signsIn()).toBe(true);
    await under({}, async () => undefined);
    expect(await keptSecret()).toMatch(/^zi1\./);
    expect(await signsIn()).toBe(true);
  });

  it('are sealed anew by another key, and back, once', async () => {
    const before = await keptSecret();
    await under({ ZI_SECRET_KEY: KEY }, async (rotation, box) => {
      const done = await rotation.rotate();
      expect(done.find(({ column }) => column.table === 'second_factor')?.count).toBeGreaterThan(0);
      expect((await keptSecret()).startsWith(box.current)).toBe(true);
      expect((await rotation.rotate()).filter(({ count }) => count > 0)).toEqual([]);
    });
    expect((await keptSecret()).slice(0, 12)).not.toBe(before.slice(0, 12));
    expect(await signsIn()).toBe(false);
    await under({ ZI_SECRET_KEY_OLD: KEY }, (rotation) => rotation.rotate());
    expect((await keptSecret()).slice(0, 12)).toBe(before.slice(0, 12));
    expect(await signsIn()).toBe(true);
  });

  it('stay as they are when a key is missing, which is named', async () => {
    await under({ ZI_SECRET_KEY: KEY }, (rotation) => rotation.rotate());
    const sealed = await keptSecret();
    await under({}, (rotation) => expect(rotation.rotate()).rejects.toThrow(/is sealed by the key [0-9a-f]{8}/));
    expect(await keptSecret()).toBe(sealed);
    await under({ ZI_SECRET_KEY_OLD: KEY }, (rotation) => rotation.rotate());
  });
});

describe('Secrets of webhooks', () => {
  it('are sealed, also the one before', async () => {
    const administrator = await world.as('ADMINISTRATOR');
    const made = await administrator.post<{ id: string; secret: string }>('/webhooks', {
      url: 'https://simulasi.example/hook',
      eventTypes: ['assessment.submitted'],
    });
    await administrator.post(`/webhooks/${made.id}/secret`, {});
    const statement = 'SELECT secret, previous_secret AS previous FROM webhook WHERE id = $1';
    const [row] = await world.query<{ secret: string; previous: string }>(statement, [made.id]);
    expect(Object.values(row ?? {}).filter((text) => /^zi1\.[0-9a-f]{8}\./.test(text))).toHaveLength(2);
    const previous = await under({}, async (_, box) => box.open(row?.previous ?? '', `webhook ${made.id}`));
    expect(previous).toBe(made.secret);
  });
});
