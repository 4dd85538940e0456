import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import { StartProblem } from '../common/start-problem.js';

/** With what a replay is begun, and can only be gone on with. */
export interface ReplayNumbers {
  readonly year: number;
  /** 1 is the nation as it was. */
  readonly scale: number;
  readonly cycles: number;
  readonly seed: number;
}

/** Any number will do, as long as nothing else in this database takes it. */
const REPLAYING = 7_204_210_116;

/**
 * Takes a migrated database for a replay: an empty one, or one that holds the same replay, whole or cut short. It stays taken as
 * long as the connection lives.
 *
 * @throws StartProblem where there is anything else, or another process replays
 */
export async function takeForReplay(client: Client, numbers: ReplayNumbers, at: Date): Promise<void> {
  const { rows: locks } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    REPLAYING,
  ]);
  if (locks[0]?.taken !== true) throw new StartProblem('Another process is replaying into this database; wait for it.');
  const { rows } = await client.query<{ isBegun: boolean; replay: ReplayNumbers | null; anybody: boolean }>(
    `SELECT EXISTS (SELECT FROM demonstration) AS "isBegun", (SELECT replay FROM demonstration) AS replay,
       EXISTS (SELECT FROM account) AS anybody`,
  );
  const { isBegun = false, replay = null, anybody = false } = rows[0] ?? {};
  if (replay === null && (isBegun || anybody)) throw new StartProblem(OTHER_DATA);
  if (replay !== null && !isDeepStrictEqual(replay, numbers)) throw new StartProblem(otherReplay(replay));
  await client.query('INSERT INTO demonstration (began_at, replay) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    at,
    numbers,
  ]);
}

const OTHER_DATA =
  'The database holds other data already, and a replay never stands beside it; set ZI_DATA_DIR to a new folder, or ' +
  'DATABASE_URL to an empty database.';

function otherReplay({ year, scale, cycles }: ReplayNumbers): string {
  return (
    `The database holds another replay, begun as zi replay ${year} --scale ${scale} --cycles ${cycles}; go on with that, ` +
    'or set ZI_DATA_DIR to a new folder, or DATABASE_URL to an empty database.'
  );
}
