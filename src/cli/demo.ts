import { StartProblem } from '../common/start-problem.js';
import { type DatabaseAddress, prepareDatabase } from '../database/program-role.js';
import { contentOf, discardHalf } from '../demo/demonstration-state.js';
import { tellDemonstration } from '../demo/demonstration.js';
import type { DefineCommand } from './command.js';
import { withDatabase } from './program.js';

export const demoCommand: DefineCommand = (program, { output }) => {
  program
    .command('demo')
    .description('tell the story of an award and its re-evaluation, step by step, in an empty database')
    .action(async () => {
      await withDatabase(async (database, settings) => {
        if (settings.NODE_ENV === 'production')
          throw new StartProblem('NODE_ENV: the demonstration never runs in production.');
        await prepareDatabase(database);
        await assertEmpty(database);
        await tellDemonstration({
          settings,
          databaseUrl: database.url,
          isWhole: true,
          say: (line) => output.out(line),
        });
      });
    });
};

async function assertEmpty(database: DatabaseAddress): Promise<void> {
  const content = await contentOf(database.url);
  if (content === 'half a demonstration') await discardHalf(database);
  else if (content !== 'nothing') {
    throw new StartProblem(
      `The database holds ${content} already; set ZI_DATA_DIR to a new folder, or DATABASE_URL to an empty database.`,
    );
  }
}
