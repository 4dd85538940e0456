import { catalogue } from '../../i18n/text.js';
import en from './institutions.en.json';
import id from './institutions.id.json';

export const INSTITUTIONS_WORDS = catalogue(id, en);
