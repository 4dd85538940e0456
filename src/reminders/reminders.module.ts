import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailingContents } from '../mailings/mailing-contents.js';
import { MailingsModule } from '../mailings/mailings.module.js';
import { PreferencesModule } from '../preferences/preferences.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { WorkingDaysModule } from '../working-days/working-days.module.js';
import { Addressing } from './addressing.service.js';
import { CatchingUp } from './catching-up.service.js';
import { UnitsModule } from '../units/units.module.js';
import { BounceAnnouncing } from './bounce-announcing.service.js';
import { BouncingAddressesController } from './bouncing-addresses.controller.js';
import { BouncingPeople } from './bouncing-people.service.js';
import { BouncingUnitsRepository } from './bouncing-units.repository.js';
import { Deadline } from './deadline.entity.js';
import { DeadlinesRepository } from './deadlines.repository.js';
import { Deadlines } from './deadlines.service.js';
import { DigestCalendar } from './digest-calendar.service.js';
import { DigestParts } from './digest-parts.service.js';
import { DigestPreview } from './digest-preview.service.js';
import { DueDaysOfOffices } from './due-days-of-offices.service.js';
import { DueForecast } from './due-forecast.service.js';
import { DutyDeadlinesRepository } from './duty-deadlines.repository.js';
import { DutyDeadlines } from './duty-deadlines.service.js';
import { DutyHoldersRepository } from './duty-holders.repository.js';
import { ForecastController } from './forecast.controller.js';
import { GaugesRepository } from './gauges.repository.js';
import { HoldingBack } from './holding-back.service.js';
import { LetterWriting } from './letter-writing.service.js';
import { MakingOut } from './making-out.service.js';
import { Notice } from './notice.entity.js';
import { NoticesRepository } from './notices.repository.js';
import { ReminderContents } from './reminder-contents.service.js';
import { ReminderForecast } from './reminder-forecast.service.js';
import { ReminderGauges } from './reminder-gauges.js';
import { ReminderLedger } from './reminder-ledger.service.js';
import { ReminderRecipients } from './reminder-recipients.service.js';
import { ReminderSweep } from './reminder-sweep.service.js';
import { Reminder } from './reminder.entity.js';
import { RemindersController } from './reminders.controller.js';
import { sweepReminders } from './reminders.jobs.js';
import { RemindersProcessor } from './reminders.processor.js';
import { RemindersRepository } from './reminders.repository.js';
import { Reminders } from './reminders.service.js';
import { SweepProbe } from './sweep-probe.js';
import { Sweep } from './sweep.entity.js';
import { SweepsRepository } from './sweeps.repository.js';
import { Sweeps } from './sweeps.service.js';
import { Telling } from './telling.service.js';

/** Global for `MailingContents` alone: the mailings, which lie below, ask it what a mail says. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Deadline, Reminder, Notice, Sweep]),
    QueueModule.register(sweepReminders),
    MailingsModule,
    PreferencesModule,
    WebhooksModule,
    UnitsModule,
    WorkingDaysModule,
  ],
  controllers: [RemindersController, ForecastController, BouncingAddressesController],
  providers: [
    Addressing,
    CatchingUp,
    BounceAnnouncing,
    BouncingPeople,
    BouncingUnitsRepository,
    Deadlines,
    DeadlinesRepository,
    DigestCalendar,
    DigestParts,
    DigestPreview,
    DueDaysOfOffices,
    DueForecast,
    DutyDeadlines,
    DutyDeadlinesRepository,
    DutyHoldersRepository,
    GaugesRepository,
    HoldingBack,
    LetterWriting,
    MakingOut,
    NoticesRepository,
    ReminderForecast,
    ReminderGauges,
    ReminderLedger,
    ReminderRecipients,
    Reminders,
    RemindersProcessor,
    RemindersRepository,
    ReminderSweep,
    SweepProbe,
    Sweeps,
    SweepsRepository,
    Telling,
    { provide: MailingContents, useClass: ReminderContents },
  ],
  exports: [Deadlines, DigestPreview, DutyDeadlines, MailingContents],
})
export class RemindersModule {}
