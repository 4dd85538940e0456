import { catalogue } from '../../i18n/text.js';
import id from './calendar-feeds.id.json';

export const CALENDAR_FEEDS_WORDS = catalogue(id, () => import('./calendar-feeds.en.json'));
