import { defineJob, Nothing } from '../queue/job-definition.js';

/** The scheduler's tick: throw away what nobody went on uploading. */
export const sweepUploads = defineJob({
  queue: 'uploads',
  name: 'sweep-uploads',
  payload: Nothing,
  key: () => 'all',
});
