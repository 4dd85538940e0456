import { catalogue } from '../../i18n/text.js';
import id from './preferences.id.json';

export const PREFERENCES_WORDS = catalogue(id, () => import('./preferences.en.json'));
