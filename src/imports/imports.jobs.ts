import { defineTick } from '../queue/job-definition.js';

/** Every night: throw away files that are applied long ago, or can be applied no more. */
export const tidyImports = defineTick({ queue: 'imports', name: 'tidy-imports', tick: '10 3 * * *' });
