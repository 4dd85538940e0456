import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { SimulatedClock } from '../../src/common/clock.js';
import { Settings } from '../../src/config/settings.js';
import { tellDemonstration } from '../../src/demo/demonstration.js';
import { demonstrationAccounts } from '../../src/demo/people.js';
import { createHttpApplication } from '../../src/http/application.js';
import { Reminders } from '../../src/reminders/reminders.service.js';
import { AUDIT_KEY } from './audit-key.js';
import { filledDatabase } from './database.js';

export interface DemonstrationApp {
  /** Without a slash at the end. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly settings: Settings;
  /** Makes out the reminders that are due at an instant, as the tick of a scheduler would then. */
  remindAt(instant: Date): Promise<void>;
  close(): Promise<void>;
}

/** The whole program as its first start leaves it: demonstration data, the real clock, jobs, and the web client. */
export async function startDemonstration(given: Partial<Settings> = {}): Promise<DemonstrationApp> {
  const folder = mkdtempSync(join(tmpdir(), 'zi-demonstration-'));
  const settings = Object.assign(
    new Settings(),
    { NODE_ENV: 'test', LOG_LEVEL: 'silent', ZI_AUDIT_KEY: AUDIT_KEY, ZI_DATA_DIR: folder },
    given,
  );
  const database = await filledDatabase('demonstration', (databaseUrl) =>
    tellDemonstration({ settings, databaseUrl, isWhole: false, say: () => undefined }),
  );
  const module = AppModule.with({ settings, databaseUrl: database.programUrl, workers: true });
  const app = await createHttpApplication(module, settings, { demonstration: demonstrationAccounts() });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const remindAt = async (instant: Date) => {
    const clock = new SimulatedClock(instant);
    const then = AppModule.with({ settings, databaseUrl: database.url, workers: false, clock });
    const program = await NestFactory.createApplicationContext(then, { logger: false });
    await program.get(Reminders, { strict: false }).makeOut();
    await program.close();
  };
  const close = async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${port}`, databaseUrl: database.url, settings, remindAt, close };
}
