import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { putBenchData } from './bench-data.mjs';
import { postgresCpuMicros } from './postgres-cpu.mjs';
import { AS_STARTED, startServer } from '../processes.mjs';
import { freshDatabase, startStores } from '../stores.mjs';

const COORDINATORS = 16;
const PASSWORD = 'Bench-2026-only';
const NOTE = 'Bench: the note of an answer, about as long as people write them.';
const OURS = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const BARE = fileURLToPath(new URL('bare.mjs', import.meta.url));

/** PostgreSQL as the program embeds it, the bench data, the program and the two baselines, each in a process of its own. */
export async function startServers({ load, options, folder, onStop }) {
  const { startEmbeddedPostgres } = await load('src/database/embedded-postgres.js');
  const database = await startEmbeddedPostgres(folder);
  onStop(() => database.stop());
  const start = async (server) => {
    const running = await startServer(folder, server);
    onStop(running.stop);
    return { ...server, ...running, postgresCpuMicros: () => postgresCpuMicros(folder), versions: new Map(), saved: 0 };
  };
  const environment = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...oursAlone(folder),
  };
  const nodeOptions = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const ours = await start({ name: 'ours', schema: 'public', script: OURS, environment, nodeOptions });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  onStop(() => client.end());
  const data = await putBenchData(
    client,
    await dataOptions(load, { units: options.units, coordinators: COORDINATORS, copies: ['bare', 'bare1'] }),
  );
  const bare = await bareServers(database.ownerUrl, folder, data);
  const cookies = await signIn(ours.url, data.sheets);
  const servers = [{ ...ours, request: asCoordinator(cookies) }, ...(await startAll(bare, start))];
  const { rows } = await client.query('SHOW server_version');
  const after = { analyze: () => client.query('ANALYZE'), assertNothingLost: (s) => assertNothingLost(client, s) };
  return { ...data, servers, postgres: rows[0].server_version, ...after };
}

/**
 * The program once for each number of units, all on one PostgreSQL server, each with a database of its own and a coordinator for
 * each unit. As many sheets of each are saved on, from the first to the last: what exists differs, and not what is done.
 */
export async function startGrown({ load, sizes, inUse, folder, onStop }) {
  const stores = await startStores({ load, folder, onStop });
  const grown = [];
  for (const units of sizes) {
    const name = `grown_${units}`;
    const database = await freshDatabase({ load, databaseUrl: stores.databaseUrl, name, onStop });
    const own = join(folder, name);
    await mkdir(own);
    const environment = { DATABASE_URL: database.url, ...oursAlone(own) };
    const running = await startServer(folder, { name, script: OURS, environment });
    onStop(running.stop);
    const data = await putBenchData(database.client, await dataOptions(load, { units, coordinators: units }));
    const sheets = data.sheets.filter((_, index) => index % Math.floor(units / inUse) === 0);
    const request = asCoordinator(await signIn(running.url, sheets));
    const cpu = { postgresCpuMicros: () => postgresCpuMicros(folder) };
    const server = { name, ...running, ...cpu, request, versions: new Map(), saved: 0 };
    grown.push({ units, server, sheets, choices: data.choices, analyze: () => database.client.query('ANALYZE') });
  }
  return grown;
}

function oursAlone(folder) {
  return { ...AS_STARTED, ZI_DATA_DIR: folder, ZI_DEMO: 'off', ZI_RATE_ACCOUNT: '0', ZI_RATE_ADDRESS: '0' };
}

async function startAll(servers, start) {
  return Promise.all(servers.map(start));
}

async function dataOptions(load, { units, coordinators, copies = [] }) {
  const { parseInstrument } = await load('src/instruments/instrument-file.js');
  const file = new URL('../../instruments/lke-zi-2021.yaml', import.meta.url);
  const { instrument } = parseInstrument(await readFile(file, 'utf8'));
  return { instrument, units, coordinators, passwordHash: await hash(PASSWORD), copies };
}

async function bareServers(databaseUrl, folder, { choices }) {
  const secret = randomBytes(32).toString('hex');
  const worthFile = join(folder, 'worth.json');
  await writeFile(worthFile, JSON.stringify(worthOf(choices)));
  const bare = (name, schema, how) => ({
    name,
    schema,
    script: BARE,
    request: withToken(secret),
    environment: { DATABASE_URL: databaseUrl, HOW: how, SECRET: secret, WORTH_FILE: worthFile, POOL: '10' },
  });
  return [bare('BARE', 'bare', 'transaction'), bare('BARE-1', 'bare1', 'statement')];
}

/** Any points will do: they are only added up. */
function worthOf(choices) {
  return Object.fromEntries(
    choices.map(({ code, keys }) => [code, Object.fromEntries(keys.map((key, i) => [key, 1 / (i + 1)]))]),
  );
}

/** The session cookies of the coordinators of these sheets, by e-mail. */
async function signIn(url, sheets) {
  const cookies = new Map();
  for (const email of new Set(sheets.map(({ coordinator }) => coordinator))) {
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    if (!response.ok) throw new Error(`Signing in: ${response.status} ${await response.text()}`);
    cookies.set(email, response.headers.getSetCookie()[0].split(';')[0]);
  }
  return cookies;
}

function asCoordinator(cookies) {
  return (asked, version) => saving('/api/v1', asked, version, { cookie: cookies.get(asked.sheet.coordinator) });
}

function withToken(secret) {
  const tokens = new Map();
  const sign = (account) => `Bearer ${account}.${createHmac('sha256', secret).update(account).digest('base64url')}`;
  return (asked, version) => {
    const { accountId } = asked.sheet;
    if (!tokens.has(accountId)) tokens.set(accountId, sign(accountId));
    return saving('', asked, version, { authorization: tokens.get(accountId) });
  };
}

function saving(prefix, { sheet, item, value }, version, who) {
  return {
    method: 'PUT',
    path: `${prefix}/sheets/${sheet.id}/answers/${item}`,
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"`, ...who },
    body: JSON.stringify({ value, note: NOTE }),
  };
}

/** Every 200 moved one version on by one and left one line of audit, and nothing else did. */
async function assertNothingLost(client, { name, schema, saved }) {
  const { rows } = await client.query(`
    SELECT (SELECT sum(version - 1) FROM ${schema}.answer)::int AS moved,
      (SELECT count(*) FROM ${schema}.audit_event WHERE action = 'answer')::int AS audited`);
  const { moved, audited } = rows[0];
  if (moved !== saved || audited !== saved)
    throw new Error(`${name} answered ${saved} saves, but versions moved ${moved} times and ${audited} were audited.`);
}
