import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PreferencesModule } from '../preferences/preferences.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { DigestPreviewController } from './digest-preview.controller.js';
import { InboxController } from './inbox.controller.js';
import { InboxRepository } from './inbox.repository.js';
import { Inbox } from './inbox.service.js';
import { NoticeReading } from './notice-reading.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([NoticeReading]), RemindersModule, PreferencesModule],
  controllers: [DigestPreviewController, InboxController],
  providers: [Inbox, InboxRepository],
})
export class InboxModule {}
