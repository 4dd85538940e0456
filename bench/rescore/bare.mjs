import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { answerQuestions, idleMemory, measured } from '../meter.mjs';
import { carefulScoring } from '../score-baseline.mjs';

// The baseline: every answer read in pages of sheets, and a careful loop that scores each sheet and compares nothing.

const PAGE = 250;
const READ = {
  name: 'read-answers',
  text: `
    SELECT sheet_id AS id, json_object_agg(item_code, value) AS answers FROM answer
    WHERE sheet_id IN (SELECT id FROM sheet WHERE id > $1 ORDER BY id LIMIT ${PAGE}) GROUP BY sheet_id ORDER BY sheet_id`,
};

const { parseInstrument } = await import(
  new URL('../../dist/src/instruments/instrument-file.js', import.meta.url).href
);
const text = await readFile(new URL('../../instruments/lke-zi-2021.yaml', import.meta.url), 'utf8');
const score = carefulScoring(parseInstrument(text).instrument);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const idle = await idleMemory();

answerQuestions({ score: () => measured(idle, scoreAll) });
process.once('SIGTERM', () => void client.end().finally(() => process.exit()));

async function scoreAll() {
  let [scored, sum] = [0, 0];
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query({ ...READ, values: [last] });
    if (rows.length === 0) break;
    for (const { answers } of rows) sum += score(answers).total;
    scored += rows.length;
    last = rows.at(-1).id;
  }
  if (!(sum > 0)) throw new Error('Nothing was scored.');
  return scored;
}
