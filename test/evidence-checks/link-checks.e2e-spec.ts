import { Clock } from '../../src/common/clock.js';
import { Reader } from '../../src/database/reader.js';
import { Transactions } from '../../src/database/transactions.js';
import { LinkChecksRepository } from '../../src/evidence-checks/link-checks.repository.js';
import { LinkChecks } from '../../src/evidence-checks/link-checks.service.js';
import { LinkProbe } from '../../src/evidence-checks/link-probe.js';
import type { PublicNetwork } from '../../src/network/public-network.js';
import { Jobs } from '../../src/queue/jobs.js';
import { startApp, type TestApp } from '../support/app.js';
import { EvidenceRows } from '../support/evidence-rows.js';
import { type Place, World } from '../support/factories.js';
import { answering, NetworkWithSite, type Site, startSite } from '../support/site.js';

let program: TestApp;
let world: World;
let rows: EvidenceRows;
let place: Place;
let site: Site;
/** Each test has a host of its own; they all lead to the one site. */
let host: string;
let count = 0;
let atOnce = 0;
let mostAtOnce = 0;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  rows = new EvidenceRows(program, world);
  site = await startSite({
    '/report.pdf': answering('%PDF-1.7', 'application/pdf'),
    '/private': answering('no', 'text/html', 403),
    '/slow': (_request, response) => {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      setTimeout(() => response.end('x', () => void atOnce--), 50);
    },
  });
}, 60_000);
afterAll(async () => {
  await site?.close();
  await program?.close();
});
beforeEach(async () => {
  host = `bukti-${++count}.example.go.id`;
  place = await world.unit();
});

const link = (path: string) => rows.link(place, `http://${host}:${site.port}${path}`);

/** Our own service with everything real, but for the one port of this machine that the network lets in. */
function checksOn(network: PublicNetwork = new NetworkWithSite(site.port, { [host]: ['127.0.0.1'] })): LinkChecks {
  const { app, clock } = program;
  const get = <T>(token: abstract new (...args: never[]) => T): T => app.get(token, { strict: false });
  return new LinkChecks(
    new LinkChecksRepository(get(Reader)),
    new LinkProbe(network),
    get(Jobs),
    get(Transactions),
    clock satisfies Clock,
  );
}

/** What is shown of each version that was looked at. */
async function foundOf(evidenceId: string): Promise<readonly { no: number; linkCheck: object }[]> {
  const { versions } = await (
    await world.as('UNIT_COORDINATOR', place)
  ).get<{ versions: { no: number; linkCheck: object | null }[] }>(`/evidence/${evidenceId}`);
  return versions.flatMap(({ no, linkCheck }) => (linkCheck === null ? [] : [{ no, linkCheck }]));
}

/** Waits for what the queue does. */
async function until<T>(question: () => Promise<readonly T[]>): Promise<readonly T[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await question();
    if (answer.length > 0) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen within 10 seconds.');
}

describe('A check of links', () => {
  it('records what it found, once a day, of the newest version', async () => {
    const id = await rows.link(place, `http://${host}:${site.port}/private`, `http://${host}:${site.port}/report.pdf`);
    expect(await checksOn().checkHost(host)).toBe(1);
    expect(await foundOf(id)).toEqual([
      { no: 2, linkCheck: { status: 'OK', checkedAt: program.clock.now().toISOString() } },
    ]);
    const kept = 'SELECT http_status, media_type FROM evidence_link_check WHERE evidence_id = $1';
    expect(await world.query(kept, [id])).toEqual([{ http_status: 200, media_type: 'application/pdf' }]);
    expect(await checksOn().checkHost(host)).toBe(0);
  });

  it('looks again the next day, keeps what was found before, and shows the latest', async () => {
    const id = await link('/report.pdf');
    await checksOn().checkHost(host);
    program.clock.moveTo(new Date(program.clock.now().getTime() + 24 * 60 * 60 * 1000));
    expect(await checksOn(new NetworkWithSite(site.port, { [host]: [] })).checkHost(host)).toBe(1);
    expect(await foundOf(id)).toMatchObject([{ linkCheck: { status: 'UNREACHABLE' } }]);
    const history = 'SELECT status FROM evidence_link_check WHERE evidence_id = $1 ORDER BY id';
    expect(await world.query(history, [id])).toEqual([{ status: 'OK' }, { status: 'UNREACHABLE' }]);
  });

  it('is at one link of a host at a time, and no link is looked at twice, however many workers there are', async () => {
    for (let made = 0; made < 8; made += 1) await link('/slow');
    site.asked.length = 0;
    const counts = await Promise.all(Array.from({ length: 4 }, () => checksOn().checkHost(host)));
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(8);
    const twice = 'SELECT FROM evidence_link_check WHERE host = $1 GROUP BY evidence_id, no HAVING count(*) > 1';
    expect(await world.query(twice, [host])).toEqual([]);
    expect(site.asked).toHaveLength(8);
    expect(mostAtOnce).toBe(1);
  });

  it('that its process did not survive is taken over when its lease runs out, and not before', async () => {
    const id = await link('/report.pdf');
    await world.query(
      `INSERT INTO evidence_link_check (evidence_id, no, host, due_on, begun_at, leased_until)
       VALUES ($1, 1, $2, $3, $4, $5)`,
      [id, host, program.clock.today(), program.clock.now(), new Date(program.clock.now().getTime() + 60_000)],
    );
    expect(await checksOn().checkHost(host)).toBe(0);
    program.clock.moveTo(new Date(program.clock.now().getTime() + 61_000));
    expect(await checksOn().checkHost(host)).toBe(1);
    expect(await foundOf(id)).toMatchObject([{ linkCheck: { status: 'OK' } }]);
  });
});

describe('The program itself', () => {
  it('checks a new link when it is told, and reaches nothing of this machine', async () => {
    site.asked.length = 0;
    const id = await rows.link(place, `${site.url}/report.pdf`);
    await program.app.get(LinkChecks, { strict: false }).wake([id]);
    expect(await until(() => foundOf(id))).toMatchObject([{ linkCheck: { status: 'PRIVATE_ADDRESS' } }]);
    expect(site.asked).toEqual([]);
  });

  it('looks at a link as soon as it is added over HTTP', async () => {
    const coordinator = await world.as('UNIT_COORDINATOR', place);
    const asked = { title: 'Laporan', url: 'https://nobody-has-this-name.invalid/laporan' };
    const { id } = await coordinator.post<{ id: string }>(`/units/${place.unitId}/evidence`, asked);
    expect(await until(() => foundOf(id))).toMatchObject([{ no: 1, linkCheck: { status: 'UNREACHABLE' } }]);
  });

  it('finds at night every host with a link that is due, written in whatever way, and leaves files alone', async () => {
    const named = await rows.link(place, 'HTTP://LocalHost:8080/a');
    const numbered = await rows.link(place, 'https://[::1]/b');
    const file = await rows.file(place, 'not a link');
    await program.app.get(LinkChecks, { strict: false }).sweep();
    expect(await until(() => foundOf(named))).toMatchObject([{ linkCheck: { status: 'PRIVATE_ADDRESS' } }]);
    expect(await until(() => foundOf(numbered))).toMatchObject([{ linkCheck: { status: 'PRIVATE_ADDRESS' } }]);
    expect(await foundOf(file.id)).toEqual([]);
    await program.app.get(LinkChecks, { strict: false }).wake([file.id]);
  });
});
