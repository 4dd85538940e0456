import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { WrongTry } from './wrong-try.entity.js';

/** Cleared away at a time: nobody's try waits for a long delete. */
const PAGE = 100;

@Injectable()
export class WrongTriesRepository {
  /** The counts of these keys in their order, held until the transaction ends; one that was never counted begins now. */
  async lock(tx: Tx, keys: readonly Buffer[], now: Date): Promise<WrongTry[]> {
    const rows = await tx.query<WrongTry[]>(
      `INSERT INTO wrong_try (key_hash, failures, counted_at, waits_until)
       SELECT key, 0, $2, $2 FROM unnest($1::bytea[]) AS key ORDER BY key
       ON CONFLICT (key_hash) DO UPDATE SET failures = wrong_try.failures
       RETURNING key_hash AS "keyHash", failures, counted_at AS "countedAt", waits_until AS "waitsUntil"`,
      [keys, now],
    );
    return keys.flatMap((key) => rows.filter(({ keyHash }) => keyHash.equals(key)));
  }

  async save(tx: Tx, counts: readonly WrongTry[]): Promise<void> {
    await tx.query(
      `UPDATE wrong_try SET failures = told.failures, counted_at = told.counted_at, waits_until = told.waits_until
       FROM unnest($1::bytea[], $2::float8[], $3::timestamptz[], $4::timestamptz[])
         AS told (key_hash, failures, counted_at, waits_until)
       WHERE wrong_try.key_hash = told.key_hash`,
      [
        counts.map(({ keyHash }) => keyHash),
        counts.map(({ failures }) => failures),
        counts.map(({ countedAt }) => countedAt),
        counts.map(({ waitsUntil }) => waitsUntil),
      ],
    );
  }

  /** One fewer, and its wait with it unless another try was counted since. */
  async takeBack(tx: Tx, { keyHash, failures, countedAt }: WrongTry): Promise<void> {
    await tx.query(
      `UPDATE wrong_try SET failures = greatest(failures - 1, 0),
         waits_until = CASE WHEN failures = $2 AND counted_at = $3 THEN counted_at ELSE waits_until END
       WHERE key_hash = $1`,
      [keyHash, failures, countedAt],
    );
  }

  async forget(tx: Tx, key: Buffer): Promise<void> {
    await tx.delete(WrongTry, { keyHash: key });
  }

  /** Some of those that nobody has added to since; leaves alone what somebody holds. */
  async clearAway(tx: Tx, before: Date): Promise<void> {
    await tx.query(
      `DELETE FROM wrong_try WHERE key_hash IN
         (SELECT key_hash FROM wrong_try WHERE counted_at < $1 ORDER BY counted_at LIMIT ${PAGE} FOR UPDATE SKIP LOCKED)`,
      [before],
    );
  }
}
