import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { currentTransaction, type Tx } from '../database/transactions.js';
import type { JudgedUnit, Ties } from './impartiality.policy.js';
import { conflictWith, hasAnsweredFor } from './ties-statement.js';

@Injectable()
export class TiesRepository {
  private readonly known = new WeakMap<Tx, Map<string, Promise<Ties>>>();

  constructor(private readonly reader: Reader) {}

  /** Asked once a transaction: whoever assigns, submits and forwards in one judges by what they were when it began to. */
  async of(accountId: string, unit: JudgedUnit): Promise<Ties> {
    const tx = currentTransaction();
    if (tx === null) return this.read(accountId, unit);
    const ofTx = this.known.get(tx) ?? new Map<string, Promise<Ties>>();
    this.known.set(tx, ofTx);
    const key = `${accountId} ${unit.unitId}`;
    const ties = ofTx.get(key) ?? this.read(accountId, unit);
    ofTx.set(key, ties);
    return ties;
  }

  private async read(accountId: string, { unitId, institutionId }: JudgedUnit): Promise<Ties> {
    const [ties] = await this.reader.query<Ties[]>(TIES, [accountId, unitId, institutionId]);
    return ties ?? { hasAnswered: false, conflict: null };
  }
}

const TIES = `SELECT ${hasAnsweredFor('$1', '$2')} AS "hasAnswered", ${conflictWith('$1', '$2', '$3')} AS conflict`;
