import { catalogue } from '../../i18n/text.js';
import en from './awards.en.json';
import id from './awards.id.json';

export const AWARD_WORDS = catalogue(id, en);
