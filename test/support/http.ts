import type { AddressInfo } from 'node:net';
import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Settings } from '../../src/config/settings.js';
import { createHttpApplication } from '../../src/http/application.js';
import type { HomeNotes } from '../../src/http/home.notes.js';
import { logAsTold } from './app.js';

class TestProgram {}

export interface TestServer {
  readonly app: NestFastifyApplication;
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** The HTTP platform around the given controllers, listening on a free port of this machine, silent unless told. */
export async function startHttp(
  program: ModuleMetadata = {},
  settings: Partial<Settings> = {},
  notes?: HomeNotes,
): Promise<TestServer> {
  const chosen = Object.assign(new Settings(), { NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: 0 }, settings);
  logAsTold(chosen);
  const app = await createHttpApplication({ module: TestProgram, ...program }, chosen, notes);
  await app.listen(chosen.PORT, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, url: `http://127.0.0.1:${port}`, close: () => app.close() };
}
