import { catalogue } from '../../i18n/text.js';
import en from './waiting.en.json';
import id from './waiting.id.json';

export const WAITING_WORDS = catalogue(id, en);
