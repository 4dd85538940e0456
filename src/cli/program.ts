import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { readSettings, type Settings } from '../config/settings.js';
import { migrate } from '../database/migrate.js';
import { reachDatabase } from '../database/open-database.js';

/** What a command does with a database; it is closed afterwards, whatever happens. */
export type WithDatabase<T> = (databaseUrl: string, settings: Settings) => Promise<T>;

/** Reads the settings and reaches the database, without migrating it. Throws a StartProblem that names the setting. */
export async function withDatabase<T>(work: WithDatabase<T>): Promise<T> {
  const settings = readSettings(process.env);
  const database = await reachDatabase(settings);
  try {
    return await work(database.url, settings);
  } finally {
    await database.stop();
  }
}

/** The services of the program, on a migrated database, without HTTP and without doing jobs. */
export async function withProgram<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  return withDatabase(async (databaseUrl, settings) => {
    await migrate(databaseUrl);
    const module = AppModule.with({ settings, databaseUrl, workers: false });
    const app = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: ['error', 'warn'] });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  });
}
