import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Observation } from './observation.entity.js';

@Injectable()
export class ObservationsRepository {
  constructor(private readonly reader: Reader) {}

  /** Oldest first. */
  async of(assessmentId: string): Promise<Observation[]> {
    const order = { observedOn: 'ASC', recordedAt: 'ASC', id: 'ASC' } as const;
    return this.reader.of(Observation).find({ where: { assessmentId }, order });
  }

  async add(tx: Tx, observation: Omit<Observation, 'id'>): Promise<Observation> {
    return tx.save(tx.create(Observation, observation));
  }
}
