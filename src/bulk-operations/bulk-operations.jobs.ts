import { IsUUID } from 'class-validator';
import { defineJob, defineTick } from '../queue/job-definition.js';

const QUEUE = 'bulk-operations';

export class WorkBulkOperationPayload {
  @IsUUID()
  operationId: string;
}

export const workBulkOperation = defineJob({
  queue: QUEUE,
  name: 'work-bulk-operation',
  payload: WorkBulkOperationPayload,
  key: ({ operationId }) => operationId,
});

/** Every two minutes: wake what was forgotten. */
export const wakeBulkOperations = defineTick({ queue: QUEUE, name: 'wake-bulk-operations', tick: '*/2 * * * *' });
