import { IsUUID } from 'class-validator';
import { defineJob, defineTick } from '../queue/job-definition.js';

const QUEUE = 'institution-archives';

export class MakeInstitutionArchivePayload {
  @IsUUID()
  archiveId: string;
}

export const makeInstitutionArchive = defineJob({
  queue: QUEUE,
  name: 'make-institution-archive',
  payload: MakeInstitutionArchivePayload,
  key: ({ archiveId }) => archiveId,
});

/** Every ten minutes: wake what was forgotten, and throw away what is old. */
export const tidyInstitutionArchives = defineTick({
  queue: QUEUE,
  name: 'tidy-institution-archives',
  tick: '*/10 * * * *',
});
