/**
 * Mails are sent by shards, so that many workers can send at once and none looks at another's: the first byte of a mail's id,
 * which is random. Far more than work at any time, for all of a shard waits while the job of a killed worker is missed.
 */
export const SHARDS = 256;

/** From how many mails on a job is of several shards: what each job costs is shared by more of them. */
const MANY = 2 * SHARDS;
const SHARDS_OF_MANY = 4;

/** Shards that follow one another, 0 to 255. */
export interface ShardRange {
  readonly first: number;
  readonly count: number;
}

/** The ranges in which these mails are, as many shards in each as so many mails are worth. */
export function rangesOf(ids: readonly string[]): ShardRange[] {
  const count = ids.length < MANY ? 1 : SHARDS_OF_MANY;
  const firsts = new Set(ids.map((id) => shardOf(id) - (shardOf(id) % count)));
  return [...firsts].map((first) => ({ first, count }));
}

/** The shard of a mail, 0 to 255. As `shardIn` has it in SQL. */
export function shardOf(id: string): number {
  return Number.parseInt(id.slice(0, 2), 16);
}

/** The same as an expression of SQL, of a column of uuid. */
export function shardIn(column: string): string {
  return `get_byte(uuid_send(${column}), 0)`;
}
