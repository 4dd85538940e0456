import { defineTick } from '../queue/job-definition.js';

/** Every quarter of an hour: a signed word on every chain of the audit trail. */
export const writeCheckpoint = defineTick({ queue: 'audit', name: 'write-checkpoint', tick: '*/15 * * * *' });
