import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer, connect, type Server, type Socket, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as tus from 'tus-js-client';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';
import { pdf, pdfOf } from '../support/files.js';
import { startS3, type TestS3 } from '../support/s3.js';
import { type SmallDisk, smallDisk } from '../support/small-disk.js';
import { TusClient } from './tus-client.js';

const MIB = 1_048_576;

// Tried and given back at once: a run that leaves these tests out never comes to their end.
const trial = smallDisk(MIB);
trial?.free();
const whereDisk = trial === null ? describe.skip : describe;

whereDisk(`A full disk${trial === null ? ' (SKIPPED: this user may mount no tmpfs)' : ''}`, () => {
  let program: TestApp;
  let disk: SmallDisk | null;

  beforeAll(() => {
    disk = smallDisk(MIB);
  });
  afterAll(async () => {
    await program?.close();
    disk?.free();
  });

  it('refuses a file with 507, keeps nothing of it, and takes a smaller one', async () => {
    // A folder in it: the program's own is removed at its end, and a mount cannot be.
    program = await startApp({ ZI_DATA_DIR: join(disk!.folder, 'data') });
    const world = await World.on(program);
    const here = await world.unit();
    const client = await TusClient.of(program, await world.as('UNIT_COORDINATOR', here));
    const metadata = { unitId: here.unitId, filename: 'besar.pdf' };
    const full = { status: 507, problem: { type: '/problems/storage-full' } };
    const large = pdfOf(2 * MIB);
    expect(await client.send(metadata, large)).toMatchObject(full);
    const place = await client.create(metadata, large.length);
    expect(await client.append(place, 0, large.slice(0, 500_000))).toMatchObject({ status: 204 });
    expect(await client.append(place, 500_000, large.slice(500_000))).toMatchObject(full);
    expect((await client.state(place)).status).toBe(404);
    expect(readdirSync(join(disk!.folder, 'data', 'uploads'))).toEqual([]);
    expect(await world.query('SELECT FROM upload WHERE work_unit_id = $1', [here.unitId])).toEqual([]);
    expect(await client.send(metadata, pdfOf(600_000))).toMatchObject({ status: 201 });
    expect(readdirSync(join(disk!.folder, 'data', 'uploads'))).toEqual([]);
  });
});

/** A line between a client and a program that breaks once, after so many bytes of the client's. */
class BreakingLine {
  breaks = 0;
  private carried = 0;
  private readonly server: Server;

  private constructor(
    private readonly to: number,
    private readonly after: number,
  ) {
    this.server = createServer((client) => this.carry(client));
  }

  static async to(program: TestApp, after: number): Promise<BreakingLine> {
    const line = new BreakingLine(Number(new URL(program.url).port), after);
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  private carry(client: Socket): void {
    const program = connect(this.to, '127.0.0.1');
    for (const socket of [client, program]) socket.on('error', () => undefined);
    program.pipe(client);
    client.on('data', (piece) => {
      this.carried += piece.length;
      program.write(piece);
      if (this.breaks > 0 || this.carried < this.after) return;
      this.breaks += 1;
      client.destroy();
      program.destroy();
    });
    client.on('end', () => program.end());
  }
}

describe('A file on a bucket', () => {
  let s3: TestS3;
  let program: TestApp;
  let world: World;
  let here: Place;

  beforeAll(async () => {
    s3 = await startS3();
    program = await startApp(s3.settings);
    world = await World.on(program);
  });
  afterAll(async () => {
    await program?.close();
    await s3?.stop();
  });

  beforeEach(async () => {
    here = await world.unit();
  });

  const coordinator = () => world.as('UNIT_COORDINATOR', here);
  const evidence = async () => (await coordinator()).get<object[]>(`/units/${here.unitId}/evidence`);

  it('whose server is away at the last byte waits in the spool until it is completed', async () => {
    const client = await TusClient.of(program, await coordinator());
    const file = pdf('patience');
    const place = await client.create({ unitId: here.unitId, filename: 'a.pdf' }, file.length);
    await s3.pause();
    const away = { status: 503, problem: { type: '/problems/storage-unavailable' } };
    expect(await client.append(place, 0, file)).toMatchObject(away);
    expect(await client.complete(place)).toMatchObject(away);
    expect(await client.state(place)).toMatchObject({ status: 200, offset: file.length, evidence: null });
    expect(await evidence()).toEqual([]);
    await s3.resume();
    const completed = await client.complete(place);
    expect(completed).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await evidence()).toHaveLength(1);
    const { evidenceId } = completed.body as { evidenceId: string };
    const content = `/evidence/${evidenceId}/versions/1/content`;
    const part = await download(content, { range: 'bytes=5-7' });
    expect([part.status, await part.text()]).toEqual([206, '1.4']);
    await s3.pause();
    expect((await download(content)).status).toBe(503);
    await s3.resume();
    expect((await download(content)).status).toBe(200);
  });

  it('of 50 MiB goes through without being held in memory, both ways', async () => {
    const whole = createHash('sha256');
    const [head, filler] = [Buffer.from(pdf('besar')), Buffer.alloc(65_536, 'isi ')];
    const size = 50 * MIB;
    function* pieces(): Generator<Buffer> {
      yield head;
      for (let sent = head.length; sent < size; sent += filler.length) yield filler.subarray(0, size - sent);
    }
    for (const piece of pieces()) whole.update(piece);
    const client = await TusClient.of(program, await coordinator());
    const place = await client.create({ unitId: here.unitId, filename: 'besar.pdf' }, size);
    const watch = new MemoryWatch(25 * MIB);
    const sent = await client.stream(place, Readable.from(pieces()), size);
    expect(sent).toMatchObject({ status: 204, offset: size, version: 1 });
    const back = createHash('sha256');
    const response = await download(`/evidence/${sent.evidence}/versions/1/content`);
    for await (const piece of response.body!) back.update(piece as Uint8Array);
    expect(watch.end()).toBeLessThan(25 * MIB);
    expect(back.digest('hex')).toBe(whole.digest('hex'));
  });

  it('is gone on with by tus-js-client after the line has broken', async () => {
    const line = await BreakingLine.to(program, 3 * MIB);
    const file = pdfOf(8 * MIB);
    const { sessionCookie } = await coordinator();
    const requests: string[] = [];
    let became = '';
    await new Promise<void>((resolve, reject) => {
      new tus.Upload(Buffer.from(file), {
        endpoint: `${line.url}/api/v1/uploads`,
        headers: { cookie: sessionCookie },
        metadata: { unitId: here.unitId, filename: 'putus.pdf' },
        retryDelays: [0, 100, 500, 1_000],
        onBeforeRequest: (request) =>
          void requests.push(`${request.getMethod()} ${request.getHeader('Upload-Offset') ?? ''}`),
        onAfterResponse: (_, response) => void (became = response.getHeader('Upload-Evidence') ?? ''),
        onSuccess: () => resolve(),
        onError: reject,
      }).start();
    });
    line.close();
    expect(line.breaks).toBe(1);
    expect(requests).toEqual(['POST ', 'PATCH 0', 'HEAD ', expect.stringMatching(/^PATCH [1-9]\d{5,}$/)]);
    expect(await evidence()).toMatchObject([
      { id: became, latest: { sha256: createHash('sha256').update(file).digest('hex'), sizeBytes: 8 * MIB } },
    ]);
  });

  async function download(path: string, headers = {}): Promise<Response> {
    const { sessionCookie: cookie } = await coordinator();
    return fetch(`${program.url}/api/v1${path}`, { headers: { cookie, ...headers } });
  }
});

/** The most bytes that live buffers of this process take at a time, beyond those at the beginning. */
class MemoryWatch {
  private most = 0;
  private readonly collect = garbageCollector();
  private readonly before = process.memoryUsage().arrayBuffers;
  private readonly timer = setInterval(() => this.look(), 20);

  constructor(private readonly allowed: number) {}

  end(): number {
    clearInterval(this.timer);
    this.look();
    return this.most;
  }

  /** Collecting takes long, so it is done only where it decides; the second time waits until the first has given all back. */
  private look(): void {
    for (let round = 0; round < 2 && this.grown() > this.allowed; round += 1) this.collect();
    this.most = Math.max(this.most, this.grown());
    // It has been held: more looking, and collecting, would only make the failure a timeout.
    if (this.most > this.allowed) clearInterval(this.timer);
  }

  private grown(): number {
    return process.memoryUsage().arrayBuffers - this.before;
  }
}

/** Without it, buffers that nobody holds any more would be counted until the engine finds time for them. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
