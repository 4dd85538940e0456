import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { wakeBulkOperations, workBulkOperation, type WorkBulkOperationPayload } from './bulk-operations.jobs.js';
import { BulkWaking } from './bulk-waking.service.js';
import { BulkWork } from './bulk-work.service.js';

@Injectable()
export class BulkOperationsProcessor {
  constructor(
    private readonly bulkWork: BulkWork,
    private readonly waking: BulkWaking,
  ) {}

  @Handles(workBulkOperation)
  async work({ operationId }: WorkBulkOperationPayload): Promise<void> {
    await this.bulkWork.work(operationId);
  }

  @Handles(wakeBulkOperations)
  async wake(): Promise<void> {
    await this.waking.wakeForgotten();
  }
}
