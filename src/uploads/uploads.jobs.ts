import { defineTick } from '../queue/job-definition.js';

/** Every hour: throw away what nobody went on uploading. */
export const sweepUploads = defineTick({ queue: 'uploads', name: 'sweep-uploads', tick: '50 * * * *' });
