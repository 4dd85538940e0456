import { IsUUID } from 'class-validator';
import { defineJob, defineTick } from '../queue/job-definition.js';

const QUEUE = 'documents';

export class MakeDocumentPayload {
  @IsUUID()
  documentId: string;
}

export const makeDocument = defineJob({
  queue: QUEUE,
  name: 'make-document',
  payload: MakeDocumentPayload,
  key: ({ documentId }) => documentId,
});

/** Every ten minutes: wake what was forgotten, and throw away what is old. */
export const tidyDocuments = defineTick({ queue: QUEUE, name: 'tidy-documents', tick: '*/10 * * * *' });
