import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import type { BulkOperation } from './bulk-operation.entity.js';
import { workBulkOperation } from './bulk-operations.jobs.js';
import { BulkOperationsRepository } from './bulk-operations.repository.js';

/** What nobody has finished by then may be forgotten. Waking it up again is harmless: a job that has not ended is not doubled. */
const FORGOTTEN_MS = 60 * 1000;
const AT_ONCE = 500;

/** Having operations worked off. The rows are the truth; a job only wakes somebody up. */
@Injectable()
export class BulkWaking {
  private readonly logger = new Logger('BulkOperations');

  constructor(
    private readonly operations: BulkOperationsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async wake({ id: operationId, finishedAt }: BulkOperation): Promise<void> {
    try {
      if (finishedAt === null) await this.jobs.enqueue(workBulkOperation, { operationId });
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`Operation ${operationId} waits for the next waking. ${error.message}`);
    }
  }

  /** Wakes what was forgotten: lost jobs are late and not lost. */
  async wakeForgotten(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - FORGOTTEN_MS);
    const ids = await this.operations.unfinished(before, AT_ONCE);
    await this.jobs.enqueueAll(
      workBulkOperation,
      ids.map((operationId) => ({ operationId })),
    );
  }
}
