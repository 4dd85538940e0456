import { once } from 'node:events';
import { chmodSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { type SmallDisk, smallDisk } from '../support/small-disk.js';
import { Stage } from './stage.js';

jest.setTimeout(180_000);

const PEOPLE = 32;

describe('Under load', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.set(PEOPLE);
  });
  afterEach(async () => {
    await stage.endProgram('SIGTERM');
    expect(await stage.look()).toEqual([]);
    expect(stage.takeWrong()).toEqual([]);
  });
  afterAll(() => stage?.strike());

  async function saveDuring(fault: () => Promise<unknown>): Promise<void> {
    const { savers } = stage;
    const before = savers.acknowledged.length;
    savers.begin();
    while (savers.acknowledged.length < before + PEOPLE) await sleep(5);
    await fault();
    await savers.end();
  }

  it('a program that is told to stop answers what it has begun, and has saved exactly what it acknowledged', async () => {
    await stage.startProgram();
    const [saves, acknowledged] = [await stage.countSaves(), stage.savers.acknowledged.length];
    await saveDuring(async () => expect(await stage.endProgram('SIGTERM')).toBe(0));
    expect((await stage.countSaves()) - saves).toBe(stage.savers.acknowledged.length - acknowledged);
    expect(stage.savers.refused).toBe(0);
  });

  it('a database that restarts is a 503 that says when to come again, and the program finds it by itself', async () => {
    await stage.startProgram();
    await saveDuring(async () => {
      await stage.postgres.restart();
      await stage.untilReady();
    });
    expect(stage.savers.refused).toBeGreaterThan(0);
    await stage.look();
    await saveDuring(async () => undefined);
  });

  it('connections that are all taken are a 503 after ten seconds, and what holds them is answered right', async () => {
    await stage.startProgram({ DATABASE_POOL: '2' });
    const unlock = await stage.postgres.lock('answer');
    let told = 0;
    const read = async () => {
      const answer = await fetch(`${stage.url}/api/v1/sheets/${stage.sheetId}`, { headers: { cookie: stage.cookie } });
      // All who have no connection are told by then; it is held until they are.
      if (answer.status === 503 && (told += 1) === PEOPLE - 2) await unlock();
      return answer;
    };
    const answers = await Promise.all(Array.from({ length: PEOPLE }, read));
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThanOrEqual(PEOPLE - 2);
    expect(refused.length).toBeLessThan(PEOPLE);
    for (const answer of refused) {
      expect(answer.headers.get('retry-after')).not.toBeNull();
      expect(await answer.json()).toMatchObject({ type: expect.stringContaining('/problems/') as string });
    }
    const rest = answers.filter((answer) => !refused.includes(answer));
    expect(rest.map(({ status }) => status)).toEqual(rest.map(() => 200));
  });

  it('clients that send or read slowly hold nobody else up, and get a right answer in the end', async () => {
    await stage.startProgram({ DATABASE_POOL: '2' });
    const body = JSON.stringify({ reason: 'SIMULASI' });
    const senders = await Promise.all(Array.from({ length: 20 }, () => dial(stage.url)));
    for (const socket of senders) socket.write(`${headOf(stage, 'POST', '/session', body.length)}${body.slice(0, 5)}`);
    const readers = await Promise.all(Array.from({ length: 20 }, () => dial(stage.url)));
    for (const socket of readers) socket.pause().write(headOf(stage, 'GET', `/sheets/${stage.sheetId}`, 0));
    const before = stage.savers.refused;
    await saveDuring(async () => undefined);
    expect(stage.savers.refused).toBe(before);
    for (const socket of senders) {
      socket.write(body.slice(5));
      expect(await statusOf(socket)).toBe('422');
    }
    for (const socket of readers) expect(await statusOf(socket.resume())).toBe('200');
  });
});

const DISK_BYTES = 256 * 1_048_576;
// Tried and given back at once: a run that leaves these tests out never comes to their end.
const trial = smallDisk(DISK_BYTES);
trial?.free();
const whereDisk = trial === null ? describe.skip : describe;

whereDisk(`A full disk under the database${trial === null ? ' (SKIPPED: this user may mount no tmpfs)' : ''}`, () => {
  let disk: SmallDisk;
  let stage: Stage;

  beforeAll(async () => {
    disk = smallDisk(DISK_BYTES)!;
    chmodSync(disk.folder, 0o711);
    stage = await Stage.set(4, disk.folder);
    await stage.startProgram();
  });
  afterAll(async () => {
    await stage?.strike();
    disk?.free();
  });

  it('is a 503 that says when to come again; with room again everything goes on, and nothing was lost', async () => {
    const { savers, postgres } = stage;
    const filler = join(disk.folder, 'filler');
    fill(filler);
    // Pages that it has already it still fills; a table that grows meets the end.
    for (let tries = 0; tries < 400 && savers.refused === 0; tries += 1) {
      savers.begin();
      await sleep(250);
      await savers.end();
    }
    expect(savers.wrong).toEqual([]);
    expect(savers.refused).toBeGreaterThan(0);
    rmSync(filler);
    if (!(await postgres.isUp())) await postgres.resume();
    await stage.untilReady();
    expect(await stage.look()).toEqual([]);
    const before = savers.acknowledged.length;
    savers.begin();
    while (savers.acknowledged.length === before) await sleep(20);
    await savers.end();
    expect(await stage.look()).toEqual([]);
    expect(savers.wrong).toEqual([]);
  });
});

/** Writes until there is no room. */
function fill(path: string): void {
  const piece = Buffer.alloc(65_536);
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

async function dial(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

function headOf({ cookie }: Stage, method: string, path: string, length: number): string {
  const headers = { Host: 'localhost', Cookie: cookie, 'Content-Type': 'application/json', 'Content-Length': length };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} /api/v1${path} HTTP/1.1\r\n${lines.join('')}Connection: close\r\n\r\n`;
}

/** The status of the one answer, once all of it has come. */
async function statusOf(socket: Socket): Promise<string | undefined> {
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  if (!socket.closed) await once(socket, 'close');
  return /^HTTP\/1\.1 (\d+)/.exec(text)?.[1];
}
