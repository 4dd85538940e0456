import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import pg from 'pg';
import { answerQuestions, idleMemory, measured } from '../meter.mjs';

// The baseline of the sweep: one named statement that a covering index answers, and one job for each of its rows.

const { DATABASE_URL, REDIS_URL, DAY } = process.env;
const client = new pg.Client({ connectionString: DATABASE_URL });
await client.connect();
const queue = REDIS_URL
  ? new (withBackend(createRedisBackend).Queue)('bare', { connection: { url: REDIS_URL } })
  : new (withBackend(createPostgresBackend).Queue)('bare', {
      connection: { connectionString: DATABASE_URL, migrate: true, max: 2 },
    });
await queue.waitUntilReady();
const idle = await idleMemory();

const DUE = {
  name: 'due',
  text: `SELECT id, deadline_id, step_days FROM bare.step
    WHERE send_on <= $1 AND dispatched_at IS NULL ORDER BY send_on, id`,
};

answerQuestions({
  sweep: () => measured(idle, sweep),
  drain: () => queue.obliterate({ force: true }),
});

async function sweep() {
  const { rows } = await client.query({ ...DUE, values: [DAY] });
  await queue.addBulk(rows.map((data) => ({ name: 'due', data, opts: {} })));
  return { due: rows.length };
}
