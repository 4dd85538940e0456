import { IsUUID } from 'class-validator';
import { defineJob, Nothing } from '../queue/job-definition.js';

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

/** The scheduler's tick: wake what was forgotten, and throw away what is old. */
export const tidyDocuments = defineJob({ queue: QUEUE, name: 'tidy-documents', payload: Nothing, key: () => 'all' });
