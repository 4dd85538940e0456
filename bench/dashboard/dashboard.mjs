import { fileURLToPath } from 'node:url';
import { hash } from '@node-rs/argon2';
import { inTurn, median, printTable, spread } from '../figures.mjs';
import { AS_STARTED, startServer, withProcesses } from '../processes.mjs';
import { freshDatabase, startStores } from '../stores.mjs';
import { benchPages } from './list-pages.mjs';
import { LEADER, putNation } from './nation-data.mjs';

const OURS = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const BARE = fileURLToPath(new URL('bare.mjs', import.meta.url));
const CLIENTS = [1, 8];
const REQUESTS = 60;
/** As any change does that all reports show: what was read last is another one then. */
const CHANGE = "SELECT count_view_change(NULL, 'CYCLES')";

/** What is compared with the baseline, and what only with itself at another scale. */
const COMPARED = [
  { name: 'means of institutions', path: '/reports/heat-map/institutions', bare: '/institutions' },
  { name: 'status', path: '/status', bare: '/status' },
  { name: 'units that differ most', path: '/reports/differences/units', bare: '/differences' },
  { name: 'the same to what is kept', path: '/reports/differences/units', bare: '/kept-differences' },
];
const OTHERS = [
  '/reports/award-summary',
  '/reports/funnel',
  '/reports/funnel/assessments',
  '/reports/heat-map/units',
  '/reports/differences/institutions',
  '/reports/items',
  '/reports/awards',
  '/reports/risks',
  '/reports/calendar',
  '/reports/trends',
  '/unit-directory?limit=50',
].map((path) => ({ name: path, path }));

/** First pages of leadership over nations of several sizes, against bare Fastify that serves the same from wide rows. */
export async function benchDashboard(load, options) {
  await withProcesses(async (folder, onStop) => {
    const stores = await startStores({ load, folder, onStop });
    const taken = new Map();
    for (const scale of options.scales ?? [1, 10]) {
      const database = await freshDatabase({
        load,
        databaseUrl: stores.databaseUrl,
        name: `nation_${Math.round(scale * 1000)}`,
        onStop,
      });
      const servers = await startBoth({ folder, onStop, database, scale, profile: options.profile });
      const change = () => database.client.query(CHANGE);
      taken.set(scale, await measureAll(servers, change, options.rounds));
      report(scale, taken);
      await benchPages({ load, client: database.client, ours: servers.ours, rounds: options.rounds, scale });
      for (const { stop } of Object.values(servers)) await stop();
    }
  });
}

async function startBoth({ folder, onStop, database, scale, profile }) {
  const start = async (server) => {
    const running = await startServer(folder, server);
    onStop(running.stop);
    return running;
  };
  const environment = {
    ...AS_STARTED,
    DATABASE_URL: database.url,
    ZI_DATA_DIR: folder,
    ZI_DEMO: 'off',
    ZI_RATE_ACCOUNT: '0',
    ZI_RATE_ADDRESS: '0',
    WORKERS: 'off',
  };
  const nodeOptions = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const ours = await start({ name: `ours-${scale}`, script: OURS, environment, nodeOptions });
  const passwordHash = await hash(LEADER.password);
  await putNation(database.client, { scale, instrumentId: await instrumentOf(database.client), passwordHash });
  const bare = await start({ name: `bare-${scale}`, script: BARE, environment: { DATABASE_URL: database.url } });
  return { ours: { ...ours, cookie: await signIn(ours.url) }, bare };
}

/** The program has published what comes with it. */
async function instrumentOf(client) {
  const { rows } = await client.query('SELECT id FROM instrument ORDER BY id LIMIT 1');
  return rows[0].id;
}

async function signIn(url) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body: JSON.stringify(LEADER) });
  if (!response.ok) throw new Error(`Signing in: ${response.status} ${await response.text()}`);
  return response.headers.getSetCookie()[0].split(';')[0];
}

/**
 * Of each report the rounds, with the CPU of our process a request; the first warms up and does not count. `ours` is read anew each time,
 * since something has changed, and so is `bare`, which has the same moment before each request; `kept` is what was read last, `known`
 * what the client has already.
 */
async function measureAll({ ours, bare }, change, count) {
  const measured = new Map([...COMPARED, ...OTHERS].map(({ name }) => [name, []]));
  for (let round = 0; round <= count; round += 1)
    for (const { name, path, bare: bareTo } of [...COMPARED, ...OTHERS]) {
      const asked = { url: `${ours.url}/api/v1${path}`, headers: { cookie: ours.cookie } };
      const tag = (await read(asked)).headers.get('etag');
      const known = { ...asked, headers: { ...asked.headers, 'if-none-match': tag ?? '' } };
      const ways = [['ours', { ...asked, change }], ['kept', asked], ...(tag === null ? [] : [['known', known]])];
      if (bareTo !== undefined) ways.push(['bare', { url: bare.url + bareTo, headers: {}, change }]);
      const taken = {};
      for (const clients of CLIENTS)
        for (const [way, request] of inTurn(ways, round)) {
          const before = await ours.meter();
          taken[`${way} ${clients}`] = await timeOf(request, clients);
          taken[`${way} ${clients} cpu`] = ((await ours.meter()).cpuMicros - before.cpuMicros) / 1_000 / REQUESTS;
        }
      if (round > 0) measured.get(name).push(taken);
    }
  return measured;
}

/** The median of milliseconds that `clients` wait who each ask again as soon as they are answered. */
async function timeOf(request, clients) {
  const waits = [];
  let left = REQUESTS;
  const client = async () => {
    while (left-- > 0) {
      await request.change?.();
      const begun = performance.now();
      await read(request);
      waits.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return median(waits);
}

async function read({ url, headers }) {
  const response = await fetch(url, { headers });
  if (response.status !== 304 && !response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
  return response;
}

function report(scale, taken) {
  const measured = taken.get(scale);
  const [[first, smallest]] = taken;
  const ms = (name, way) => spread(measured.get(name).map((round) => round[way]));
  const ratio = (name, over, under) => {
    const rounds = measured.get(name).filter((round) => over in round && under in round);
    return rounds.length === 0 ? '' : spread(rounds.map((round) => round[over] / round[under]));
  };
  const growth = (name) =>
    (
      median(measured.get(name).map((round) => round['ours 1'])) /
      median(smallest.get(name).map((round) => round['ours 1']))
    ).toFixed(2);
  printTable(
    [
      `scale ${scale}`,
      'ms, 1 client',
      'CPU ms',
      'to bare, 1',
      'to bare, 8',
      'kept to bare, 1',
      'kept to bare, 8',
      'kept CPU ms',
      'to known',
      `to scale ${first}`,
    ],
    [...measured.keys()].map((name) => [
      name,
      ms(name, 'ours 1'),
      ms(name, 'ours 1 cpu'),
      ratio(name, 'ours 1', 'bare 1'),
      ratio(name, 'ours 8', 'bare 8'),
      ratio(name, 'kept 1', 'bare 1'),
      ratio(name, 'kept 8', 'bare 8'),
      ms(name, 'kept 1 cpu'),
      ratio(name, 'ours 1', 'known 1'),
      growth(name),
    ]),
  );
  process.stdout.write('\n');
}
