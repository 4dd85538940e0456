import type { QueryRunner } from 'typeorm';

/** What a version of the program relies on in a schema, each promise in words; the schema of a later version keeps all of them. */
export async function promisesOf(runner: QueryRunner): Promise<ReadonlySet<string>> {
  const rows: readonly { promise: string }[] = await runner.query(PROMISES);
  return new Set(rows.map(({ promise }) => promise));
}

/** What the earlier program would stumble over once the later schema is there; nothing when it survives. */
export function brokenPromises(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  const tables = [...before].filter((promise) => promise.startsWith('table '));
  const isOfKnownTable = (promise: string) => tables.some((table) => promise.endsWith(`of ${table}`));
  const gone = [...before].filter((promise) => !isDemand(promise) && !after.has(promise));
  const demanded = [...after].filter((promise) => isDemand(promise) && isOfKnownTable(promise) && !before.has(promise));
  return [...gone, ...demanded].toSorted();
}

/** A promise that the program has to keep: new ones break an earlier program, and one that is gone breaks nobody. */
function isDemand(promise: string): boolean {
  return promise.startsWith('demands ');
}

const PROMISES = `
  SELECT 'table ' || table_name AS promise FROM information_schema.tables WHERE table_schema = 'public'
  UNION ALL
  SELECT format('column %s %s of table %s', column_name, udt_name, table_name)
  FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL
  SELECT format('demands a value in %s of table %s', column_name, table_name)
  FROM information_schema.columns
  WHERE table_schema = 'public' AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER' AND is_identity = 'NO'
  UNION ALL
  SELECT format('demands %s of table %s', pg_get_constraintdef(oid), conrelid::regclass)
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'x')
  UNION ALL
  SELECT format('demands one row for each %s of table %s', regexp_replace(pg_get_indexdef(indexrelid), '^.* USING ', ''), indrelid::regclass)
  FROM pg_index WHERE indisunique AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`;
