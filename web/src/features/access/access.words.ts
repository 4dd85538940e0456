import { catalogue } from '../../i18n/text.js';
import en from './access.en.json';
import id from './access.id.json';

export const ACCESS_WORDS = catalogue(id, en);
