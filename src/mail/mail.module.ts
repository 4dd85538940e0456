import { Module } from '@nestjs/common';
import { Mailer } from './mailer.js';

/** Outgoing mail. Settings and Clock come from the global modules. */
@Module({ providers: [Mailer], exports: [Mailer] })
export class MailModule {}
