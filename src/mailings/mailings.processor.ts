import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { MailingDelivering } from './mailing-delivering.service.js';
import { deliverMailing, type DeliverMailingPayload } from './mailings.jobs.js';

@Injectable()
export class MailingsProcessor {
  constructor(private readonly delivering: MailingDelivering) {}

  @Handles(deliverMailing)
  async deliver({ mailingId }: DeliverMailingPayload): Promise<void> {
    await this.delivering.deliver(mailingId);
  }
}
