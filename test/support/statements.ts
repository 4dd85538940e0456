import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { TestApp } from './app.js';

/**
 * The SQL that the program sends while `work` runs, in the order it was sent: through TypeORM, in transactions and as hot
 * statements alike, but not that of the queue, nor the look for worksheets published elsewhere, which comes by itself. Start
 * the program with `WORKERS: 'off'` so that no job mixes in.
 */
export async function statementsOf({ app }: TestApp, work: () => Promise<unknown>): Promise<readonly string[]> {
  const pool = (app.get(DataSource).driver as unknown as { master: Pool }).master;
  const sent: string[] = [];
  const listened = new Set<PoolClient>();
  const listen = (client: PoolClient) => {
    if (listened.has(client)) return;
    listened.add(client);
    listenTo(client, (sql) => {
      if (sql !== LOOK) sent.push(sql);
    });
  };
  pool.on('acquire', listen);
  try {
    await work();
  } finally {
    pool.off('acquire', listen);
    for (const client of listened) Reflect.deleteProperty(client, 'query');
  }
  return sent;
}

const LOOK = 'SELECT id, digest FROM instrument';

/** Puts a `query` of its own on one connection, in front of the one of its class. */
function listenTo(client: PoolClient, told: (sql: string) => void): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const listening = (...given: unknown[]): unknown => {
    const [first] = given as [string | { readonly text: string }];
    told(typeof first === 'string' ? first : first.text);
    return query(...given);
  };
  Object.defineProperty(client, 'query', { value: listening, configurable: true, writable: true });
}
