import { IsUUID } from 'class-validator';
import { defineJob } from '../queue/job-definition.js';

export class DeliverMailingPayload {
  @IsUUID()
  mailingId: string;
}

export const deliverMailing = defineJob({
  queue: 'mailings',
  name: 'deliver-mailing',
  payload: DeliverMailingPayload,
  // More than there are connections to the mail server, so that none of them waits for the database; about as many as that has.
  concurrency: 12,
  key: ({ mailingId }) => mailingId,
});
