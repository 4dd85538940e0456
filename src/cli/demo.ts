import { StartProblem } from '../common/start-problem.js';
import { migrate } from '../database/migrate.js';
import { contentOf, discardHalf } from '../demo/demonstration-state.js';
import { tellDemonstration } from '../demo/demonstration.js';
import type { DefineCommand } from './command.js';
import { withDatabase } from './program.js';

export const demoCommand: DefineCommand = (program, { output }) => {
  program
    .command('demo')
    .description('tell the story of an award and its re-evaluation, step by step, in an empty database')
    .action(async () => {
      await withDatabase(async (databaseUrl, settings) => {
        if (settings.NODE_ENV === 'production')
          throw new StartProblem('NODE_ENV: the demonstration never runs in production.');
        await migrate(databaseUrl);
        await assertEmpty(databaseUrl);
        await tellDemonstration({ settings, databaseUrl, isWhole: true, say: (line) => output.out(line) });
      });
    });
};

async function assertEmpty(databaseUrl: string): Promise<void> {
  const content = await contentOf(databaseUrl);
  if (content === 'half a demonstration') await discardHalf(databaseUrl);
  else if (content !== 'nothing') {
    throw new StartProblem(
      `The database holds ${content} already; set ZI_DATA_DIR to a new folder, or DATABASE_URL to an empty database.`,
    );
  }
}
