import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PreferencesModule } from '../preferences/preferences.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { UnitsModule } from '../units/units.module.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { OpenFeeds } from './open-feeds.service.js';
import { PublishedCalendars } from './published-calendars.service.js';

/** What is due, in people's own calendar programs. */
@Module({
  imports: [TypeOrmModule.forFeature([CalendarFeed]), PreferencesModule, RemindersModule, UnitsModule],
  controllers: [CalendarFeedsController, CalendarController],
  providers: [CalendarFeeds, CalendarFeedsRepository, OpenFeeds, PublishedCalendars],
})
export class CalendarFeedsModule {}
