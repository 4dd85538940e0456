import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { ReminderAttempt, ReminderDelivery } from './reminder-delivery.entity.js';
import { ReminderDelivering } from './reminder-delivering.service.js';
import { ReminderLedger } from './reminder-ledger.service.js';
import { ReminderMails } from './reminder-mail.js';
import { ReminderPlans } from './reminder-plans.service.js';
import { ReminderRecipients } from './reminder-recipients.service.js';
import { ReminderSweep } from './reminder-sweep.service.js';
import { Reminder } from './reminder.entity.js';
import { RemindersController } from './reminders.controller.js';
import { deliverReminder, sweepReminders } from './reminders.jobs.js';
import { RemindersProcessor } from './reminders.processor.js';
import { RemindersRepository } from './reminders.repository.js';
import { Reminders } from './reminders.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Reminder, ReminderDelivery, ReminderAttempt]),
    QueueModule.register(sweepReminders, deliverReminder),
    MailModule,
  ],
  controllers: [RemindersController],
  providers: [
    DeliveriesRepository,
    ReminderDelivering,
    ReminderLedger,
    ReminderMails,
    ReminderPlans,
    ReminderRecipients,
    Reminders,
    RemindersProcessor,
    RemindersRepository,
    ReminderSweep,
  ],
  exports: [ReminderPlans],
})
export class RemindersModule {}
