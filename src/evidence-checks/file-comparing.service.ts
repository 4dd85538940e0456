import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../storage/file-store.js';
import { type FileDue, FileChecksRepository } from './file-checks.repository.js';
import type { FileProblem } from './file-problem.js';

/** Longer than the largest file takes to come from a slow bucket. */
export const FILE_LEASE_MS = 15 * 60 * 1000;

/** Compares one stored file with its name. */
@Injectable()
export class FileComparing {
  private readonly logger = new Logger('Evidence');

  constructor(
    private readonly checks: FileChecksRepository,
    private readonly store: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Records what a file is like, on behalf of a run. A problem is logged when it is new. Rejects with the store's own error,
   * and records nothing, when the file cannot be read: that it is not there is only what the store says so itself.
   */
  async compare(runId: string, { sha256, problem: known }: FileDue): Promise<void> {
    const problem = await this.problemOf(sha256);
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      if (!(await this.checks.proceed(tx, runId, new Date(now.getTime() + FILE_LEASE_MS)))) throw new RunTakenOver();
      await this.checks.record(tx, sha256, now, problem);
      if (problem === known) return;
      const [action, subject] = [problem === null ? 'clear-problem' : 'find-problem', ['stored-file', sha256]] as const;
      await this.audit.record(tx, { actorId: null, action, subject, before: { problem: known }, after: { problem } });
    });
    if (problem !== null && problem !== known) this.logger.error(`The stored file ${sha256} ${SAID[problem]}`);
  }

  private async problemOf(sha256: string): Promise<FileProblem | null> {
    const content = await this.store.open(sha256);
    if (content === null) return 'MISSING';
    const hash = createHash('sha256');
    for await (const chunk of content as AsyncIterable<Buffer>) hash.update(chunk);
    return hash.digest('hex') === sha256 ? null : 'ALTERED';
  }
}

/** The lease of a run ran out and it was ended by somebody else. */
class RunTakenOver extends Error {
  constructor() {
    super('The check of the stored files took so long over one file that another run has taken over.');
  }
}

const SAID: Readonly<Record<FileProblem, string>> = {
  MISSING: 'is gone: bring it back from a backup. GET /api/v1/evidence-integrity says who uses it.',
  ALTERED: 'is not what it was: bring it back from a backup. GET /api/v1/evidence-integrity says who uses it.',
};
