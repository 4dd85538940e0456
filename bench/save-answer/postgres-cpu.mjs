import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As Linux counts CPU time for programs, whatever the machine. */
const TICK_MICROS = 10_000;

/**
 * Microseconds of CPU that the embedded PostgreSQL of this folder has used, in all its processes and those that have ended: its
 * first process is told the time of each that ends. NaN where there is no /proc.
 */
export async function postgresCpuMicros(folder) {
  const [first] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const running = await readdir('/proc').catch(() => []);
  const stats = await Promise.all(running.filter((name) => /^\d+$/.test(name)).map(statOf));
  const ticks = stats.flatMap((stat) => {
    if (stat?.pid === first) return [...stat.own, ...stat.ended];
    return stat?.parent === first ? stat.own : [];
  });
  return ticks.length === 0 ? Number.NaN : ticks.reduce((sum, some) => sum + some, 0) * TICK_MICROS;
}

/** null for a process that has just ended. */
async function statOf(pid) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // What stands in brackets is a name, with whatever in it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
  return { pid, parent: fields[1], own: [user, system], ended: [endedUser, endedSystem] };
}
