import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { withOrigin } from '../common/origin.js';
import { readSettings, type Settings } from '../config/settings.js';
import { reachDatabase } from '../database/open-database.js';
import { type DatabaseAddress, prepareDatabase } from '../database/program-role.js';

/** What a command does with a database; it is closed afterwards, whatever happens. */
export type WithDatabase<T> = (database: DatabaseAddress, settings: Settings) => Promise<T>;

/** Reads the settings and reaches the database, without migrating it. Throws a StartProblem that names the setting. */
export async function withDatabase<T>(work: WithDatabase<T>): Promise<T> {
  const settings = readSettings(process.env);
  const database = await reachDatabase(settings);
  try {
    return await work(database, settings);
  } finally {
    await database.stop();
  }
}

/** The services of the program, on a migrated database, without HTTP and without doing jobs; as the owner where asked. */
export async function withProgram<T>(
  work: (app: INestApplicationContext) => Promise<T>,
  { asOwner = false } = {},
): Promise<T> {
  return withDatabase(async (database, settings) => {
    await prepareDatabase(database);
    const databaseUrl = asOwner ? database.ownerUrl : database.url;
    const module = AppModule.with({ settings, databaseUrl, workers: false });
    const app = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: ['error', 'warn'] });
    try {
      return await withOrigin({ channel: 'zi', address: null }, () => work(app));
    } finally {
      await app.close();
    }
  });
}
