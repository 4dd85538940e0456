import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { ChosenOfficeHours } from './office-hours.entity.js';

@Injectable()
export class OfficeHoursRepository {
  constructor(private readonly reader: Reader) {}

  /** Of those institutions that have chosen some. */
  async of(institutionIds: readonly string[]): Promise<ChosenOfficeHours[]> {
    return this.reader.of(ChosenOfficeHours).findBy({ institutionId: In(institutionIds) });
  }

  async all(): Promise<ChosenOfficeHours[]> {
    return this.reader.of(ChosenOfficeHours).find();
  }

  async lock(tx: Tx, institutionId: string): Promise<ChosenOfficeHours | null> {
    return tx.findOne(ChosenOfficeHours, { where: { institutionId }, lock: { mode: 'pessimistic_write' } });
  }

  async put(tx: Tx, hours: ChosenOfficeHours): Promise<void> {
    await tx.upsert(ChosenOfficeHours, hours, ['institutionId']);
  }
}
