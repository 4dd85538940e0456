import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PinoLogger } from 'nestjs-pino';
import { AppModule } from '../../src/app.module.js';
import { SimulatedClock } from '../../src/common/clock.js';
import { Settings } from '../../src/config/settings.js';
import type { PublicNetwork } from '../../src/network/public-network.js';
import { createHttpApplication } from '../../src/http/application.js';
import { AUDIT_KEY } from './audit-key.js';
import { filledDatabase } from './database.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  /** Without a slash at the end. */
  readonly url: string;
  /** As the owner of its tables. */
  readonly databaseUrl: string;
  /** As the program itself reaches it. */
  readonly programUrl: string;
  readonly settings: Settings;
  readonly clock: SimulatedClock;
  close(): Promise<void>;
}

/** Tests send more than people do, and move the clock further than people look away. */
const UNLIMITED = { ZI_RATE_ACCOUNT: 0, ZI_RATE_ADDRESS: 0, ZI_SESSION_IDLE: 720 };
/** As the passwords of the people of factories.ts are hashed: a real hash takes longer than all that most of them do. */
const CHEAP_HASHES = { ZI_ARGON2_MEMORY_KIB: 1_024, ZI_ARGON2_ITERATIONS: 1 };

/** The whole program on a database of its own, listening on a free port, with a clock that the test moves. */
export async function startApp(
  given: Partial<Settings> = {},
  now = '2026-03-02T02:00:00Z',
  network?: PublicNetwork,
): Promise<TestApp> {
  const database = await filledDatabase('started', startOnce);
  const folder = mkdtempSync(join(tmpdir(), 'zi-app-'));
  const quiet = { NODE_ENV: 'test', LOG_LEVEL: 'silent', ZI_AUDIT_KEY: AUDIT_KEY, ZI_DATA_DIR: folder };
  const settings = Object.assign(new Settings(), quiet, UNLIMITED, CHEAP_HASHES, given);
  const clock = new SimulatedClock(new Date(now));
  const workers = settings.WORKERS === 'on';
  const reached = network === undefined ? {} : { network };
  const module = AppModule.with({ settings, databaseUrl: database.programUrl, workers, clock, ...reached });
  logAsTold(settings);
  const app = await createHttpApplication(module, settings);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const close = async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  };
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    databaseUrl: database.url,
    programUrl: database.programUrl,
    settings,
    clock,
    close,
  };
}

/** What a first start leaves behind, as the published worksheet, is the same for every test. */
async function startOnce(databaseUrl: string): Promise<void> {
  const settings = Object.assign(new Settings(), { LOG_LEVEL: 'silent', ZI_AUDIT_KEY: AUDIT_KEY });
  const clock = new SimulatedClock(new Date('2026-01-01T00:00:00Z'));
  const module = AppModule.with({ settings, databaseUrl, workers: false, clock });
  await (await NestFactory.createApplicationContext(module, { logger: false })).close();
}

/** All programs of a worker share the logger of the first. */
export function logAsTold({ LOG_LEVEL: level }: Settings): void {
  Object.assign(PinoLogger.root ?? {}, { level });
}
