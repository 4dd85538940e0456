import { catalogue } from '../../i18n/text.js';
import en from './determination.en.json';
import id from './determination.id.json';

export const DETERMINATION_WORDS = catalogue(id, en);
