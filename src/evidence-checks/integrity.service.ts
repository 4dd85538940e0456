import { Injectable } from '@nestjs/common';
import type { FileCheckRun } from './file-check-run.entity.js';
import { type DamagedFile, type FileCounts, IntegrityRepository } from './integrity.repository.js';

export interface Integrity {
  readonly counts: FileCounts;
  readonly lastRun: FileCheckRun | null;
  readonly damaged: readonly DamagedFile[];
}

const LIMIT = 500;

/** Whether the stored files are what they were. */
@Injectable()
export class EvidenceIntegrity {
  constructor(private readonly integrity: IntegrityRepository) {}

  async report(): Promise<Integrity> {
    const counts = await this.integrity.counts();
    const lastRun = await this.integrity.lastRun();
    return { counts, lastRun, damaged: await this.integrity.damaged(LIMIT) };
  }
}
