import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';

@Injectable()
export class DemonstrationRepository {
  constructor(private readonly reader: Reader) {}

  /** True where everybody and everything is made up. */
  async isDemonstration(): Promise<boolean> {
    const rows = await this.reader.query<{ made: boolean }[]>('SELECT EXISTS (SELECT FROM demonstration) AS made');
    return rows[0]?.made === true;
  }
}
