import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { PreferencesModule } from '../preferences/preferences.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { Enrolments } from './enrolments.service.js';
import { Invitations } from './invitations.service.js';
import { NewAccountsController } from './new-accounts.controller.js';
import { NewAccounts } from './new-accounts.service.js';
import { OwnPassword } from './own-password.service.js';
import { PasswordKeeping } from './password-keeping.service.js';
import { PasswordLetters } from './password-letters.service.js';
import { PasswordLink } from './password-link.entity.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { PasswordLinks } from './password-links.service.js';
import { PasswordMails } from './password-mails.service.js';
import { PasswordPosting } from './password-posting.service.js';
import { PasswordsController } from './passwords.controller.js';
import { sendPasswordLink, sweepPasswordLinks } from './passwords.jobs.js';
import { PasswordsProcessor } from './passwords.processor.js';

/** Changing a password, setting one by a mailed link, and inviting people to set their first. */
@Module({
  imports: [
    TypeOrmModule.forFeature([PasswordLink]),
    QueueModule.register(sendPasswordLink, sweepPasswordLinks),
    MailModule,
    PreferencesModule,
  ],
  controllers: [PasswordsController, NewAccountsController],
  providers: [
    Enrolments,
    Invitations,
    NewAccounts,
    OwnPassword,
    PasswordKeeping,
    PasswordLetters,
    PasswordLinks,
    PasswordLinksRepository,
    PasswordMails,
    PasswordPosting,
    PasswordsProcessor,
  ],
  exports: [Enrolments],
})
export class PasswordsModule {}
