import { defineTick } from '../queue/job-definition.js';

/** Every night: throw away workbooks that are applied long ago, or can be applied no more. */
export const tidyWorksheetImports = defineTick({
  queue: 'worksheet-files',
  name: 'tidy-worksheet-imports',
  tick: '15 3 * * *',
});
