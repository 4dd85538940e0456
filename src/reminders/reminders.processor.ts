import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { ReminderDelivering } from './reminder-delivering.service.js';
import { Reminders } from './reminders.service.js';
import { deliverReminder, type DeliverReminderPayload, sweepReminders } from './reminders.jobs.js';

@Injectable()
export class RemindersProcessor {
  constructor(
    private readonly reminders: Reminders,
    private readonly delivering: ReminderDelivering,
  ) {}

  @Handles(sweepReminders)
  async sweep(): Promise<void> {
    await this.reminders.sweep();
  }

  @Handles(deliverReminder)
  async deliver({ deliveryId }: DeliverReminderPayload): Promise<void> {
    await this.delivering.deliver(deliveryId);
  }
}
