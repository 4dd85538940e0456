import { prepareDatabase } from '../database/program-role.js';
import type { DefineCommand } from './command.js';
import { withDatabase } from './program.js';

export const migrateCommand: DefineCommand = (program, { output }) => {
  program
    .command('migrate')
    .description('bring the database up to date; the server does so by itself when it starts')
    .action(async () => {
      const applied = await withDatabase((database) => prepareDatabase(database));
      for (const name of applied) output.out(name);
      output.out(applied.length === 0 ? 'The database is up to date.' : `${applied.length} migrations were applied.`);
    });
};
