import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { InstitutionArchive } from './institution-archive.entity.js';

@Injectable()
export class InstitutionArchivesRepository {
  constructor(private readonly reader: Reader) {}

  /** Those of an institution that somebody asked for, the latest first. */
  async listOf(askedBy: string, institutionId: string, limit: number): Promise<InstitutionArchive[]> {
    const order = { askedAt: 'DESC', id: 'DESC' } as const;
    return this.reader.of(InstitutionArchive).find({ where: { askedBy, institutionId }, order, take: limit });
  }
}
