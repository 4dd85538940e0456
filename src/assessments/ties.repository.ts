import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { JudgedUnit, Ties } from './impartiality.policy.js';
import { conflictWith, hasAnsweredFor } from './ties-statement.js';

@Injectable()
export class TiesRepository {
  constructor(private readonly reader: Reader) {}

  async of(accountId: string, { unitId, institutionId }: JudgedUnit): Promise<Ties> {
    const [ties] = await this.reader.query<Ties[]>(TIES, [accountId, unitId, institutionId]);
    return ties ?? { hasAnswered: false, conflict: null };
  }
}

const TIES = `SELECT ${hasAnsweredFor('$1', '$2')} AS "hasAnswered", ${conflictWith('$1', '$2', '$3')} AS conflict`;
