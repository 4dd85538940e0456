import { StartProblem } from '../common/start-problem.js';
import type { Settings } from '../config/settings.js';
import { connect } from '../database/connect.js';
import type { DatabaseAddress } from '../database/program-role.js';
import { tellDemonstration } from './demonstration.js';
import { contentOf, discardHalf } from './demonstration-state.js';

/** Any number will do, as long as nothing else in this database takes it. */
const SEEDING = 7_204_210_115;

/**
 * Fills an empty database with the demonstration, unless ZI_DEMO is off or this is production. Answers whether the database
 * holds a demonstration now. Of two that start at once one seeds and the other waits for it.
 *
 * @throws StartProblem on half a demonstration that this start may not finish: nothing real must ever be put beside it
 */
export async function seedDemonstration(
  settings: Settings,
  database: DatabaseAddress,
  say: (line: string) => void,
): Promise<boolean> {
  const client = await connect(database.url);
  try {
    // Held until the connection ends, as when the process is killed.
    await client.query('SELECT pg_advisory_lock($1)', [SEEDING]);
    return await seed(settings, database, say);
  } finally {
    await client.end();
  }
}

async function seed(settings: Settings, database: DatabaseAddress, say: (line: string) => void): Promise<boolean> {
  const content = await contentOf(database.url);
  if (content === 'a demonstration') return true;
  if (content === 'half a replay') throw new StartProblem(HALF_REPLAY);
  const isWanted = settings.NODE_ENV !== 'production' && settings.ZI_DEMO === 'on';
  if (content === 'half a demonstration') {
    if (!isWanted) throw new StartProblem(HALF);
    await discardHalf(database);
  } else if (!isWanted || content === 'something else') return false;
  say('Putting in the demonstration data (SIMULASI), once; ZI_DEMO=off leaves it out ...');
  await tellDemonstration({ settings, databaseUrl: database.url, isWhole: false, say: () => undefined });
  return true;
}

const HALF =
  'ZI_DEMO: the database holds a demonstration that was cut short; start once with ZI_DEMO=on and NODE_ENV=development ' +
  'to finish it, or set DATABASE_URL or ZI_DATA_DIR to an empty place.';

const HALF_REPLAY =
  'The database holds a replay that was cut short; finish it with the same zi replay, or set DATABASE_URL or ZI_DATA_DIR to an ' +
  'empty place.';
