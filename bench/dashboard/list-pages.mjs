import { inTurn, median, printTable, spread } from '../figures.mjs';

const LIMIT = 50;
const REQUESTS = 40;
const NATION = { institutionIds: null, institutionId: null, institutionKind: null, search: '' };
const AWARDS = { units: NATION, predicate: null, standing: null, sort: 'dueOn', order: 'asc' };
const UNITS = { search: null, institutionId: null, state: null };

/** Lists with the statements behind them, asked of the repository with nothing but the driver below it. */
async function listsOf(load, client) {
  const reader = { query: async (text, values) => (await client.query(text, values)).rows };
  const repository = async (file, name) => new (await load(`src/${file}.repository.js`))[name](reader);
  const [reported, units, register, awards] = await Promise.all([
    repository('reports/award-status', 'AwardStatusRepository'),
    repository('units/unit-directory', 'UnitDirectoryRepository'),
    repository('register/register', 'RegisterRepository'),
    repository('awards/awards', 'AwardsRepository'),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  return [
    { path: '/reports/awards?sort=dueOn', read: (asked) => reported.list(AWARDS, today, asked) },
    { path: '/unit-directory?', read: (asked) => Promise.all([units.count(UNITS), units.page(UNITS, asked)]) },
    { path: '/register?', read: (asked) => register.inForce('', today, asked) },
    { path: '/awards?', read: (asked) => awards.page(null, asked) },
  ];
}

/** First and last pages of lists through the program and by the driver alone; the first round warms up and does not count. */
export async function benchPages({ load, client, ours, rounds: count, scale }) {
  const lists = await listsOf(load, client);
  const rows = [];
  for (const { path, read } of lists) {
    const places = [
      ['first', undefined],
      ['last', await lastPlace(ours, path)],
    ];
    const rounds = [];
    for (let round = 0; round <= count; round += 1) {
      const taken = {};
      for (const [page, after] of inTurn(places, round)) {
        taken[`${page} driver`] = await timeOf(() => read({ after, limit: LIMIT }));
        taken[`${page} ours`] = await timeOf(() => pageOf(ours, path, after));
      }
      if (round > 0) rounds.push(taken);
    }
    const over = (page) => spread(rounds.map((round) => round[`${page} ours`] - round[`${page} driver`]));
    const depth = spread(rounds.map((round) => round['last ours'] / round['first ours']));
    rows.push([path, spread(rounds.map((round) => round['first ours'])), over('first'), over('last'), depth]);
  }
  printTable([`pages, scale ${scale}`, 'ms, first', 'ms above driver', 'the last', 'last to first'], rows);
  process.stdout.write('\n');
}

/** What the last page goes on after. */
async function lastPlace(ours, path) {
  let last;
  for (let next; next !== null;) {
    last = next;
    next = (await pageOf(ours, path, next)).next;
  }
  return last;
}

async function pageOf({ url, cookie }, path, after) {
  const query = after === undefined ? '' : `&after=${after}`;
  const response = await fetch(`${url}/api/v1${path}&limit=${LIMIT}${query}`, { headers: { cookie } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  const link = /[?&]after=([\w-]+)[^>]*>; rel="next"/.exec(response.headers.get('link') ?? '');
  return { next: link?.[1] ?? null };
}

/** The median of milliseconds. */
async function timeOf(work) {
  const waits = [];
  for (let left = REQUESTS; left > 0; left -= 1) {
    const begun = performance.now();
    await work();
    waits.push(performance.now() - begun);
  }
  return median(waits);
}
