import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { type OnStop, runProcess } from './common/process.js';
import { StartProblem } from './common/start-problem.js';
import { readSettings } from './config/settings.js';
import { givenDatabase } from './database/open-database.js';
import { prepareDatabase } from './database/program-role.js';

async function start(onStop: OnStop): Promise<void> {
  const settings = readSettings(process.env);
  const database = givenDatabase(settings);
  if (database === null)
    throw new StartProblem(
      'DATABASE_URL: a worker shares the database of the main process; set DATABASE_URL for both.',
    );
  await prepareDatabase(database);
  const module = AppModule.with({ settings, databaseUrl: database.url, workers: true });
  const app = await NestFactory.createApplicationContext(module, { abortOnError: false, bufferLogs: true });
  onStop(() => app.close());
  process.stdout.write('The worker is ready.\n');
}

await runProcess(start);
