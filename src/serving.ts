import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { OnStop } from './common/process.js';
import { StartProblem } from './common/start-problem.js';
import type { Settings } from './config/settings.js';
import { type DatabaseAddress, isApart, prepareDatabase } from './database/program-role.js';
import { demonstrationAccounts } from './demo/people.js';
import { seedDemonstration } from './demo/seeding.js';
import { createHttpApplication } from './http/application.js';
import { drain } from './http/draining.js';

/** Brings the database up to date and answers requests with it, until it is told to stop. */
export async function serve(settings: Settings, database: DatabaseAddress, onStop: OnStop): Promise<void> {
  await prepareDatabase(database);
  if (!isApart(database)) say(OWNS_ITS_TABLES);
  const isDemonstration = await seedDemonstration(settings, database, say);
  const workers = settings.WORKERS === 'on';
  const module = AppModule.with({ settings, databaseUrl: database.url, workers });
  const notes = { demonstration: isDemonstration ? demonstrationAccounts() : null };
  const app = await createHttpApplication(module, settings, notes);
  onStop(() => app.close());
  onStop(() => drain(app, settings.ZI_DRAIN_SECONDS));
  const address = await listen(app, settings);
  say(`Zona Integritas is ready: open ${settings.ZI_PUBLIC_URL ?? address}`);
  if (isDemonstration) sayAccounts();
}

const OWNS_ITS_TABLES =
  'DATABASE_OWNER_URL is not set: the program owns its tables, and could change what it has recorded (docs/runbook.md).';

function sayAccounts(): void {
  say('Demonstration accounts (SIMULASI):');
  for (const { email, password, role } of demonstrationAccounts()) {
    say(`  ${email.padEnd(32)} ${password}  ${role}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Answers the address to open. */
async function listen(app: NestFastifyApplication, settings: Settings): Promise<string> {
  try {
    await app.listen(settings.PORT, settings.HOST);
  } catch (error) {
    throw listenProblem(error, settings);
  }
  return (await app.getUrl()).replace(/0\.0\.0\.0|\[::\]/, 'localhost');
}

function listenProblem(error: unknown, { HOST, PORT }: Settings): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartProblem(
        `PORT: ${PORT} is in use on ${HOST}; stop the program that has it, or set PORT to another number (0 picks one).`,
      );
    case 'EACCES':
      return new StartProblem(`PORT: ${PORT} needs rights this user lacks; set PORT to a number from 1024 on.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartProblem(
        `HOST: ${HOST} is no address of this machine; set HOST to 127.0.0.1, or 0.0.0.0 for all of them.`,
      );
    default:
      return error;
  }
}
