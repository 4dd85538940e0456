import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { OfficeHours } from '../domain/working-days.js';
import { ChosenOfficeHours } from './office-hours.entity.js';

@Injectable()
export class OfficeHoursRepository {
  constructor(private readonly reader: Reader) {}

  /** Of those institutions that have chosen some. */
  async of(institutionIds: readonly string[]): Promise<ChosenOfficeHours[]> {
    return this.reader.of(ChosenOfficeHours).findBy({ institutionId: In(institutionIds) });
  }

  /** Everything that some institution has chosen, each once. */
  async distinct(): Promise<OfficeHours[]> {
    return this.reader.query<OfficeHours[]>(
      `SELECT DISTINCT zone, digest_at AS "digestAt", quiet_from AS "quietFrom", quiet_until AS "quietUntil", weekend
       FROM office_hours ORDER BY 1, 2, 3, 4, 5`,
    );
  }

  async lock(tx: Tx, institutionId: string): Promise<ChosenOfficeHours | null> {
    return tx.findOne(ChosenOfficeHours, { where: { institutionId }, lock: { mode: 'pessimistic_write' } });
  }

  async put(tx: Tx, hours: ChosenOfficeHours): Promise<void> {
    await tx.upsert(ChosenOfficeHours, hours, ['institutionId']);
  }
}
