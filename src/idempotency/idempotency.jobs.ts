import { defineTick } from '../queue/job-definition.js';

/** Every hour: what was answered long enough ago is forgotten. */
export const forgetAnswers = defineTick({ queue: 'idempotency', name: 'forget-answers', tick: '25 * * * *' });
