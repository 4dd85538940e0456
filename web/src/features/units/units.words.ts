import { catalogue } from '../../i18n/text.js';
import en from './units.en.json';
import id from './units.id.json';

export const UNITS_WORDS = catalogue(id, en);
