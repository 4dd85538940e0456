import autocannon from 'autocannon';
import { quantile } from '../figures.mjs';

/**
 * Loads one server with `clients` that each save, wait for the answer and save again, and that remember the version of what
 * they saved. `placeOf(client)` says which sheets and items a client takes from.
 *
 * @returns saves and refusals (412), saves a second, and the 99th percentile of the waiting in milliseconds.
 */
export async function drive({ server, clients, seconds, placeOf }) {
  const tally = { saved: 0, stale: 0, failures: [], waits: [] };
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let started = 0;
  const setupClient = (client) => client.setRequests([saving(server, placeOf(started++), client, until, tally)]);
  await autocannon({
    url: server.url,
    connections: clients,
    amount: Number.MAX_SAFE_INTEGER,
    sampleInt: 100,
    setupClient,
  });
  if (tally.failures.length > 0) throw new Error(`${server.name} answered ${String(tally.failures[0])}`);
  const elapsed = (tally.endedAt - begun) / 1000;
  const p99 = quantile(
    tally.waits.toSorted((a, b) => a - b),
    0.99,
  );
  return { saved: tally.saved, stale: tally.stale, rate: tally.saved / elapsed, p99 };
}

function saving(server, place, client, until, tally) {
  let asked = null;
  return {
    setupRequest: () => {
      const isFirst = asked === null;
      asked = { ...pick(place), isFirst, at: performance.now() };
      return server.request(asked, server.versions.get(keyOf(asked)) ?? 1);
    },
    onResponse: (status, body) => {
      tally.endedAt = performance.now();
      // The first also waited for its connection.
      if (!asked.isFirst) tally.waits.push(tally.endedAt - asked.at);
      remember(server, asked, status, body, tally);
      // Past its own time autocannon cuts requests off, and nobody would know what became of them. This is its last one.
      if (tally.endedAt > until) client.responseMax = client.reqsMade;
    },
  };
}

function remember(server, asked, status, body, tally) {
  if (status === 200) {
    tally.saved += 1;
    server.versions.set(keyOf(asked), JSON.parse(body).version);
  } else if (status === 412 && asked.mayCollide) {
    tally.stale += 1;
    server.versions.set(keyOf(asked), JSON.parse(body).current.version);
  } else tally.failures.push(`${status}: ${body}`);
}

function pick({ sheets, items, mayCollide = false }) {
  const [sheet, item] = [anyOf(sheets), anyOf(items)];
  return { sheet, item: item.code, value: anyOf(item.keys), mayCollide };
}

function anyOf(list) {
  return list[Math.floor(Math.random() * list.length)];
}

function keyOf({ sheet, item }) {
  return `${sheet.id} ${item}`;
}
