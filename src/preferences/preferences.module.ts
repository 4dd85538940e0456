import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonSetting } from './person-setting.entity.js';
import { PreferenceChanging } from './preference-changing.service.js';
import { PreferencesController } from './preferences.controller.js';
import { PreferencesRepository } from './preferences.repository.js';
import { Preferences } from './preferences.service.js';
import { ReminderPreference } from './reminder-preference.entity.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { UnsubscribeToken } from './unsubscribe-token.entity.js';
import { UnsubscriptionsRepository } from './unsubscriptions.repository.js';
import { Unsubscriptions } from './unsubscriptions.service.js';

/** How people want to be reminded, and the links by which they leave tips. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonSetting, ReminderPreference, UnsubscribeToken])],
  controllers: [PreferencesController, UnsubscribeController],
  providers: [Preferences, PreferenceChanging, PreferencesRepository, Unsubscriptions, UnsubscriptionsRepository],
  exports: [Preferences, Unsubscriptions],
})
export class PreferencesModule {}
