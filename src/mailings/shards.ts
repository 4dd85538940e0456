/**
 * Mails are sent by shards, so that many workers can send at once and none looks at another's: the first byte of a mail's id,
 * which is random. Far more than work at any time, for all of a shard waits while the job of a killed worker is missed.
 */
export const SHARDS = 256;

/** From so many mails on, a job is of so many shards: what each job costs is shared by more of them. Each divides SHARDS. */
const RANGES = [
  { from: 8 * SHARDS, count: 16 },
  { from: 4 * SHARDS, count: 8 },
  { from: 2 * SHARDS, count: 4 },
  { from: 0, count: 1 },
] as const;

/** Shards that follow one another, 0 to 255. */
export interface ShardRange {
  readonly first: number;
  readonly count: number;
}

/** The ranges in which these mails are, as many shards in each as so many mails are worth. */
export function rangesOf(ids: readonly string[]): ShardRange[] {
  const { count } = RANGES.find(({ from }) => ids.length >= from) ?? { count: 1 };
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
