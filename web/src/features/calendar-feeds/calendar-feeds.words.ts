import { catalogue } from '../../i18n/text.js';
import en from './calendar-feeds.en.json';
import id from './calendar-feeds.id.json';

export const CALENDAR_FEEDS_WORDS = catalogue(id, en);
