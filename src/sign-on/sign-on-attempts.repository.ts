import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { SignOnAttempt } from './sign-on-attempt.entity.js';

@Injectable()
export class SignOnAttemptsRepository {
  /** Those of everybody that have expired are cleared away. */
  async add(tx: Tx, attempt: SignOnAttempt, now: Date): Promise<void> {
    await tx.delete(SignOnAttempt, { expiresAt: LessThanOrEqual(now) });
    await tx.insert(SignOnAttempt, attempt);
  }

  /** Removes it and says where it leads back; null when it has expired, was taken before or never was. */
  async take(tx: Tx, tokenHash: Buffer, now: Date): Promise<{ back: string } | null> {
    const [rows] = await tx.query<[{ back: string; expiresAt: Date }[]]>(
      'DELETE FROM sign_on_attempt WHERE token_hash = $1 RETURNING back, expires_at AS "expiresAt"',
      [tokenHash],
    );
    const [attempt] = rows;
    return attempt !== undefined && attempt.expiresAt > now ? attempt : null;
  }
}
