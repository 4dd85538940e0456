import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { WorkingDaysModule } from '../working-days/working-days.module.js';
import { BouncingAddress } from './bouncing-address.entity.js';
import { BouncingAddressesRepository } from './bouncing-addresses.repository.js';
import { BouncingAddresses } from './bouncing-addresses.service.js';
import { Claims } from './claims.service.js';
import { Mailing, MailingAttempt } from './mailing.entity.js';
import { MailingAttemptsRepository } from './mailing-attempts.repository.js';
import { MailingDelivering } from './mailing-delivering.service.js';
import { deliverMailings } from './mailings.jobs.js';
import { MailingsProcessor } from './mailings.processor.js';
import { MailingsRepository } from './mailings.repository.js';
import { Mailings } from './mailings.service.js';
import { PostRounds } from './post-rounds.service.js';
import { SettlingSent } from './settling-sent.service.js';

/** `MailingContents` comes from the reminders, which lie above. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Mailing, MailingAttempt, BouncingAddress]),
    QueueModule.register(deliverMailings),
    MailModule,
    WorkingDaysModule,
  ],
  providers: [
    BouncingAddresses,
    BouncingAddressesRepository,
    Claims,
    MailingAttemptsRepository,
    MailingDelivering,
    Mailings,
    MailingsProcessor,
    MailingsRepository,
    PostRounds,
    SettlingSent,
  ],
  exports: [BouncingAddresses, Mailings, PostRounds],
})
export class MailingsModule {}
