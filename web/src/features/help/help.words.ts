import { catalogue } from '../../i18n/text.js';
import en from './help.en.json';
import id from './help.id.json';

export const HELP_WORDS = catalogue(id, en);
