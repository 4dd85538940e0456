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
  key: ({ mailingId }) => mailingId,
});
