import { createServer, type AddressInfo, type Server } from 'node:net';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';
import { pdf, pdfOf } from '../support/files.js';
import { TusClient } from './tus-client.js';

/** Stands for ClamAV: takes a file as clamd does, and calls one that says so infected. */
class Clamd {
  /** The files it has been shown. */
  readonly seen: Buffer[] = [];
  private readonly server: Server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('data', (piece) => {
      bytes = Buffer.concat([bytes, piece]);
      const file = fileIn(bytes);
      if (file === null) return;
      this.seen.push(file);
      socket.end(file.includes('menular') ? 'stream: Uji.Menular FOUND\0' : 'stream: OK\0');
    });
  });

  listen(): Promise<string> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () =>
        resolve(`tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`),
      );
    });
  }

  close(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

/** null until the piece of no length has come. */
function fileIn(bytes: Buffer): Buffer | null {
  expect(bytes.subarray(0, 10).toString()).toBe('zINSTREAM\0');
  const pieces: Buffer[] = [];
  for (let at = 10; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const clamd = new Clamd();
let program: TestApp;
let world: World;
let here: Place;
let client: TusClient;

beforeAll(async () => {
  program = await startApp({ ZI_CLAMD_URL: await clamd.listen() });
  world = await World.on(program);
  here = await world.unit();
  client = await TusClient.of(program, await world.as('UNIT_COORDINATOR', here));
});
afterAll(() => program?.close());

async function send(bytes: Uint8Array<ArrayBuffer>) {
  const place = await client.create({ unitId: here.unitId, filename: 'laporan.pdf' }, bytes.length);
  return { place, answer: await client.append(place, 0, bytes) };
}
const kept = async () => (await world.query('SELECT FROM evidence WHERE work_unit_id = $1', [here.unitId])).length;

describe('A file, where there is a virus scanner', () => {
  test('is shown to it whole, and kept when nothing is found', async () => {
    const bytes = pdfOf(200_000);
    expect((await send(bytes)).answer).toMatchObject({ status: 204, version: 1 });
    expect(clamd.seen.at(-1)?.equals(bytes)).toBe(true);
    expect(await kept()).toBe(1);
  });

  test('in which something is found is refused and given up', async () => {
    const { place, answer } = await send(pdf('menular'));
    expect(answer.status).toBe(422);
    expect((await client.state(place)).status).toBe(404);
    expect(await kept()).toBe(1);
  });

  test('waits while the scanner does not answer', async () => {
    await clamd.close();
    const { place, answer } = await send(pdf('bersih'));
    expect(answer.status).toBe(503);
    expect((await client.state(place)).status).toBe(200);
    expect(await kept()).toBe(1);
  });
});
