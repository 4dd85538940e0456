import type { AddressInfo } from 'node:net';
import { AppModule } from '../../src/app.module.js';
import { SimulatedClock } from '../../src/common/clock.js';
import { Settings } from '../../src/config/settings.js';
import { createHttpApplication } from '../../src/http/application.js';
import { AUDIT_KEY } from './audit-key.js';
import { World } from './factories.js';

export interface OpenSheet {
  readonly sheetId: string;
  readonly cookie: string;
}

/** One unit's open worksheet, and the session of its coordinator, for programs that are started afterwards. */
export async function openSheet(databaseUrl: string, dataDir: string): Promise<OpenSheet> {
  const settings = Object.assign(new Settings(), {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    ZI_AUDIT_KEY: AUDIT_KEY,
    ZI_DATA_DIR: dataDir,
  });
  // Now, for the session has to last when the real program asks.
  const clock = new SimulatedClock(new Date());
  const app = await createHttpApplication(AppModule.with({ settings, databaseUrl, workers: false, clock }), settings);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const close = () => app.close();
  const at = { url: `http://127.0.0.1:${port}`, databaseUrl, programUrl: databaseUrl };
  const world = await World.on({ app, ...at, settings, clock, close });
  const place = await world.unit();
  const assessment = await world.assessmentIn('SELF_ASSESSMENT', place);
  const sheetId = await world.sheetOf(assessment, 'UNIT');
  const { sessionCookie: cookie } = await world.as('UNIT_COORDINATOR', place);
  await close();
  return { sheetId, cookie };
}
