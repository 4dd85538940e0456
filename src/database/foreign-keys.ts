/** Runs one statement and answers its rows. */
type Ask = (sql: string) => Promise<unknown>;

/** A reference from one table to another, by names as they stand in statements. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
}

/**
 * Has every reference asked at the end of the transaction that is open, so that the order of rows does not matter. The owner of
 * the tables may.
 */
export async function deferForeignKeys(ask: Ask): Promise<readonly ForeignKey[]> {
  const keys = (await ask(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype = 'f' AND NOT condeferrable AND conparentid = 0`,
  )) as ForeignKey[];
  for (const { table, name } of keys) await ask(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} DEFERRABLE`);
  await ask('SET CONSTRAINTS ALL DEFERRED');
  return keys;
}

/** Asks all of them now, and at once ever after. Throws what the database says of rows that do not fit together. */
export async function settleForeignKeys(ask: Ask, keys: readonly ForeignKey[]): Promise<void> {
  await ask('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { table, name } of keys) await ask(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} NOT DEFERRABLE`);
}
