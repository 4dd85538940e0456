import { catalogue } from '../../i18n/text.js';
import en from './instruments.en.json';
import id from './instruments.id.json';

export const INSTRUMENTS_WORDS = catalogue(id, en);
