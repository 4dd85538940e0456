import { ApiProperty } from '@nestjs/swagger';
import { type Language, LANGUAGES } from '../../common/in-words.js';
import {
  isDuty,
  MAIL_CHOICES,
  type MailChoice,
  mailChoicesFor,
  REMINDER_KINDS,
  type ReminderKind,
} from '../../domain/reminder-kind.js';
import type { Preference } from '../preference.js';

class KindPreferenceView {
  @ApiProperty({ enum: REMINDER_KINDS, enumName: 'ReminderKind' })
  kind: ReminderKind;

  @ApiProperty({ description: 'others depend on it: it cannot be switched off' })
  isDuty: boolean;

  @ApiProperty({ enum: MAIL_CHOICES, enumName: 'MailChoice' })
  mail: MailChoice;

  @ApiProperty({ enum: MAIL_CHOICES, enumName: 'MailChoice', isArray: true, description: 'what may be chosen' })
  mailChoices: MailChoice[];

  @ApiProperty()
  isInInbox: boolean;

  static of(kind: ReminderKind, preference: Preference): KindPreferenceView {
    return {
      kind,
      isDuty: isDuty(kind),
      mail: preference.mailFor(kind),
      mailChoices: [...mailChoicesFor(kind)],
      isInInbox: preference.isInInbox(kind),
    };
  }
}

export class PreferencesView {
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' })
  language: Language;

  @ApiProperty({ type: [KindPreferenceView] })
  kinds: KindPreferenceView[];

  static of(preference: Preference): PreferencesView {
    const kinds = REMINDER_KINDS.map((kind) => KindPreferenceView.of(kind, preference));
    return { language: preference.language, kinds };
  }
}
