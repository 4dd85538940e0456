import { setImmediate as turn } from 'node:timers/promises';
import pg from 'pg';

// Loaded into a process before its own code, so that all of them are measured alike: `node --import meter.mjs ...`.

const SAMPLE_MS = 5;

let trips = 0;
const { prototype } = pg.Client;
const { value: query } = Object.getOwnPropertyDescriptor(prototype, 'query');
prototype.query = function countedQuery(...given) {
  trips += 1;
  return Reflect.apply(query, this, given);
};

function reading() {
  const { user, system } = process.cpuUsage();
  return { cpuMicros: user + system, trips, residentBytes: process.memoryUsage.rss() };
}

/** What `work` answered and cost: milliseconds, CPU, round trips to the database, and MiB at its most above `idle` bytes. */
export async function measured(idle, work) {
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const looking = setInterval(look, SAMPLE_MS);
  const [before, begun] = [reading(), performance.now()];
  const answer = await work();
  const [ms, after] = [performance.now() - begun, reading()];
  look();
  clearInterval(looking);
  const cost = { cpuMicros: after.cpuMicros - before.cpuMicros, trips: after.trips - before.trips };
  return { answer, ms, ...cost, peakMib: (peak - idle) / 2 ** 20 };
}

/** Resident bytes after a collection (`--expose-gc`). */
export async function idleMemory() {
  globalThis.gc();
  await turn();
  return process.memoryUsage.rss();
}

/** Says that this process is ready, and answers the bench's questions from then on, one at a time: `[name, argument]`. */
export function answerQuestions(questions) {
  process.on('message', ([name, argument]) => {
    void questions[name]?.(argument).then(
      (answer = null) => process.send({ answer }),
      (error) => process.send({ error: error.stack }),
    );
  });
  process.channel.ref();
  process.send({ answer: 'ready' });
}

process.on('message', ([name]) => {
  if (name === 'meter') process.send({ answer: reading() });
});
// The bench is gone, however it ended: nobody else will stop us.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel.unref();
