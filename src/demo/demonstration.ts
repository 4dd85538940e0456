import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts } from '../access/accounts.service.js';
import { PasswordHashing } from '../access/password-hashing.service.js';
import { AppModule } from '../app.module.js';
import { Clock, SimulatedClock } from '../common/clock.js';
import type { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { createHttpApplication } from '../http/application.js';
import { Instruments } from '../instruments/instruments.service.js';
import { Deadlines } from '../reminders/deadlines.service.js';
import { Reminders } from '../reminders/reminders.service.js';
import { ApiClient } from './api-client.js';
import { bringOnStage, type Units } from './cast.js';
import { beginDemonstration, finishDemonstration } from './demonstration-state.js';
import { DEMONSTRATION_PASSWORD, emailOf } from './people.js';
import { FourUnits } from './four-units.js';
import { PresentDay } from './present-day.js';
import type { Theatre } from './stage-hands.js';
import { Story } from './story.js';

export interface DemonstrationOptions {
  readonly settings: Settings;
  /** A migrated, empty database. */
  readonly databaseUrl: string;
  /** true: the clock climbs every rung of the ladder, mails are sent, and a whole cycle of four units is told as well. */
  readonly isWhole: boolean;
  say(line: string): void;
}

/** Tells the whole story through the front door of a program of its own, whose clock is moved as the story goes. */
export async function tellDemonstration(options: DemonstrationOptions): Promise<void> {
  const { settings, databaseUrl, isWhole } = options;
  const realClock = new Clock(settings.ZI_TIME_ZONE);
  const today = realClock.today();
  const clock = new SimulatedClock(new Date('2019-01-02T02:00:00Z'), settings.ZI_TIME_ZONE);
  // One administrator sends in a minute what people send in seven years.
  const unlimited = { ZI_RATE_ACCOUNT: 0, ZI_RATE_ADDRESS: 0 };
  const quiet: Settings = { ...settings, ...unlimited, LOG_LEVEL: 'error' };
  await beginDemonstration(databaseUrl, realClock.now());
  const module = AppModule.with({ settings: quiet, databaseUrl, workers: isWhole, clock });
  const app = await createHttpApplication(module, quiet);
  try {
    await app.listen(0, '127.0.0.1');
    const theatre = theatreOf(app, clock, options);
    const units = await openTheatre(app, theatre);
    await new Story(theatre).tell(units, isWhole);
    if (isWhole) await new FourUnits(theatre).tell(units);
    await new PresentDay(theatre).arrange(units, today);
    await app.get(Transactions).run((tx) => app.get(Deadlines, { strict: false }).cancelBefore(tx, today));
  } finally {
    await app.close();
  }
  await finishDemonstration(databaseUrl, realClock.now());
}

/** What the story is told with, over a listening program. */
export function theatreOf(
  app: NestFastifyApplication,
  clock: SimulatedClock,
  { say }: Pick<DemonstrationOptions, 'say'>,
): Theatre {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const { instrument } = app.get(Instruments, { strict: false }).latest();
  const sweep = async (): Promise<void> => void (await app.get(Reminders, { strict: false }).sweep());
  return { url: `http://127.0.0.1:${port}`, clock, instrument, say, sweep };
}

/** The first administrator, and everyone and everything the administrator adds. */
export async function openTheatre(app: NestFastifyApplication, { url }: Theatre): Promise<Units> {
  const passwordHash = await app.get(PasswordHashing, { strict: false }).hash(DEMONSTRATION_PASSWORD);
  const first = { email: emailOf('administrator'), name: 'administrator (SIMULASI)', passwordHash };
  await app.get(Accounts, { strict: false }).createFirst(first);
  return bringOnStage(await new ApiClient(url).signIn(first.email, DEMONSTRATION_PASSWORD));
}
