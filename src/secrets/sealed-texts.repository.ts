import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import type { SealedColumn } from './sealed-column.js';

export interface KeptText {
  readonly id: string;
  readonly text: string;
}

/** Names come from the program's own constants, never from outside. */
@Injectable()
export class SealedTextsRepository {
  /** Texts that do not begin so, in the order of their rows, held until the transaction ends. */
  async lockOthers(
    tx: Tx,
    { table, key, column }: SealedColumn,
    beginning: string,
    limit: number,
  ): Promise<KeptText[]> {
    return tx.query<KeptText[]>(
      `SELECT ${key}::text AS id, ${column} AS text FROM ${table}
       WHERE ${column} IS NOT NULL AND NOT starts_with(${column}, $1) ORDER BY ${key} LIMIT $2 FOR NO KEY UPDATE`,
      [beginning, limit],
    );
  }

  async replace(tx: Tx, { table, key, column }: SealedColumn, texts: readonly KeptText[]): Promise<void> {
    await tx.query(
      `UPDATE ${table} SET ${column} = sealed.text FROM unnest($1::uuid[], $2::text[]) AS sealed (id, text)
       WHERE ${table}.${key} = sealed.id`,
      [texts.map(({ id }) => id), texts.map(({ text }) => text)],
    );
  }
}
