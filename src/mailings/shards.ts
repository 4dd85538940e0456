/**
 * Mails are sent by shards, so that many workers can send at once and none looks at another's: the first byte of a mail's id,
 * which is random. Far more than work at any time, for all of a shard waits while the job of a killed worker is missed.
 */
export const SHARDS = 256;

/** The shard of a mail, 0 to 255. As `shardIn` has it in SQL. */
export function shardOf(id: string): number {
  return Number.parseInt(id.slice(0, 2), 16);
}

/** The same as an expression of SQL, of a column of uuid. */
export function shardIn(column: string): string {
  return `get_byte(uuid_send(${column}), 0)`;
}
