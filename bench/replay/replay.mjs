import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { printTable } from '../figures.mjs';
import { withProcesses } from '../processes.mjs';
import { freshDatabase, startStores } from '../stores.mjs';
import { copyAgain } from './copying.mjs';

const ZI = fileURLToPath(new URL('../../bin/zi.mjs', import.meta.url));
const CYCLE = 2020;

/** The replay of the cycle of 2020 at several scales against COPY of the same rows into the same tables, one after the other. */
export async function benchReplay(load, { scales = [0.05, 0.25] }) {
  await withProcesses(async (folder, onStop) => {
    const { databaseUrl } = await startStores({ load, folder, onStop });
    const rows = [];
    for (const [place, scale] of scales.entries()) {
      const databaseOf = (name) => freshDatabase({ load, databaseUrl, name: `${name}_${place}`, onStop });
      const ours = await databaseOf('replay');
      const told = await replayInto(ours.url, { scale, folder, onStop });
      const copied = await copyAgain(ours.client, await databaseOf('copy'), { load, folder });
      rows.push(rowOf(scale, told, copied));
    }
    printTable(['scale', 'units', 'rows', 's', 'ms a unit', 's of COPY', 'ratio', 'goal', 'MiB at most', 'goal'], rows);
  });
}

/** Throws what it said when it failed, or when a unit ended otherwise than intended. */
async function replayInto(databaseUrl, { scale, folder, onStop }) {
  const words = [ZI, 'replay', String(CYCLE), '--scale', String(scale), '--json'];
  const environment = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, ZI_DATA_DIR: folder };
  const child = spawn(process.execPath, words, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  onStop(() => child.kill());
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The replay failed: ${said}`);
  return JSON.parse(said.trim().split('\n').at(-1));
}

function rowOf(scale, { proposed, seconds, peakMemoryMiB }, copied) {
  return [
    String(scale),
    String(proposed),
    String(copied.rows),
    seconds.toFixed(1),
    ((1000 * seconds) / proposed).toFixed(0),
    copied.seconds.toFixed(2),
    (seconds / copied.seconds).toFixed(1),
    '<= 25',
    String(peakMemoryMiB),
    '<= 600',
  ];
}
