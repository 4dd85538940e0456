import 'reflect-metadata';
import { type OnStop, runProcess } from './common/process.js';
import { readSettings, type Settings } from './config/settings.js';
import { type OpenDatabase, openDatabase } from './database/open-database.js';

async function start(onStop: OnStop): Promise<void> {
  const settings = readSettings(process.env);
  // Both take their time: while the database starts, the program is read.
  const [database, { serve }] = await Promise.all([open(settings, onStop), import('./serving.js')]);
  await serve(settings, database, onStop);
}

async function open(settings: Settings, onStop: OnStop): Promise<OpenDatabase> {
  const database = await openDatabase(settings);
  onStop(() => database.stop());
  return database;
}

await runProcess(start);
