import { catalogue } from '../../i18n/text.js';
import en from './preferences.en.json';
import id from './preferences.id.json';

export const PREFERENCES_WORDS = catalogue(id, en);
