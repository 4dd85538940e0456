import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';

const TABLES = `
  SELECT relname AS name, (
    SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
  ) AS columns
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration' ORDER BY relname`;

/** Takes the rows of one database into files, and measures how long COPY takes to put them into the tables of another. */
export async function copyAgain(from, to, { load, folder }) {
  const { TableFilling } = await load('src/backups/table-filling.js');
  const tables = [];
  for (const { name, columns } of (await from.query(TABLES)).rows) {
    const rows = Number((await from.query(`SELECT count(*) FROM ${name}`)).rows[0].count);
    const file = join(folder, `${name}.copy`);
    const out = from.query(copyTo(`COPY ${name} (${columns.join(', ')}) TO STDOUT`));
    await pipeline(out, createWriteStream(file));
    tables.push({ name, columns, rows, file });
  }
  const filling = new TableFilling(to.client, { tables, sequences: [] });
  const begun = performance.now();
  await filling.begin();
  for (const { name, file, rows } of tables) if (rows > 0) await filling.copy(name, createReadStream(file));
  await filling.finish();
  const seconds = (performance.now() - begun) / 1000;
  return { rows: tables.reduce((sum, { rows }) => sum + rows, 0), seconds };
}
