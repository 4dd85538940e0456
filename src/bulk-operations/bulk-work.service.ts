import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { problemOf } from '../http/problem.js';
import { isUnavailable } from '../http/unavailable.js';
import { BulkDeeds } from './bulk-deeds.service.js';
import type { Order } from './bulk-kind.js';
import type { BulkOperationRow } from './bulk-operation-row.entity.js';
import type { BulkOperation } from './bulk-operation.entity.js';
import { BulkOperationsRepository } from './bulk-operations.repository.js';

const AT_ONCE = 100;

/** The process stops: whoever takes the job up again goes on with the rows that are left. */
export class WorkInterrupted extends Error {}

/**
 * Working operations off, row by row. What a row does and that it is done commit together, so wherever this ends, by two workers at
 * once or by a power cut, nothing is done twice and nothing is left out.
 */
@Injectable()
export class BulkWork implements OnModuleDestroy {
  private readonly logger = new Logger('BulkOperations');
  private isStopping = false;

  constructor(
    private readonly operations: BulkOperationsRepository,
    private readonly accounts: Accounts,
    private readonly deeds: BulkDeeds,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** Throws what may be otherwise later: the database is away, the process stops. One that is finished, or unknown, is left alone. */
  async work(id: string): Promise<void> {
    const operation = await this.operations.find(id);
    if (operation === null) return;
    for (;;) {
      const rows = await this.operations.waiting(id, AT_ONCE);
      if (rows.length === 0) return;
      for (const row of rows) await this.workRow(operation, row);
    }
  }

  private async workRow(operation: BulkOperation, row: BulkOperationRow): Promise<void> {
    if (this.isStopping) throw new WorkInterrupted('The process stops; the rows that are left go on elsewhere.');
    try {
      await this.transactions.around(async (tx) => {
        if (!(await this.operations.lockWaiting(tx, row))) return;
        // Each time anew: somebody who loses a role meanwhile does no more by it.
        const actor = await this.accounts.actorOf(operation.askedBy);
        const hasChanged = await this.deeds.do(actor, operation as Order, row.target);
        const outcome = { state: hasChanged ? 'DONE' : 'UNCHANGED', problem: null, at: this.clock.now() } as const;
        await this.operations.settle(tx, row, outcome);
      });
    } catch (error) {
      if (isUnavailable(error)) throw error;
      await this.refuse(row, error);
    }
  }

  /** The other rows go on. */
  private async refuse(row: BulkOperationRow, error: unknown): Promise<void> {
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error({ err: error, row: `${row.operationId}/${row.position}` });
    const outcome = { state: 'REFUSED', problem, at: this.clock.now() } as const;
    await this.transactions.run((tx) => this.operations.settle(tx, row, outcome));
  }
}
