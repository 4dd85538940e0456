/**
 * Mails are sent by shards, so that many workers can send at once and none looks at another's: the first six bits of a mail's id,
 * which are random. 64 are more than work at any time, for all of a shard waits while the job of a killed worker is missed; and few
 * enough that the jobs of a morning are full ones.
 *
 * @returns 0 to 63, as `shardIn` has it in SQL
 */
export function shardOf(id: string): number {
  return Number.parseInt(id.slice(0, 2), 16) >> 2;
}

/** The same as an expression of SQL, of a column of uuid. */
export function shardIn(column: string): string {
  return `(get_byte(uuid_send(${column}), 0) >> 2)`;
}
