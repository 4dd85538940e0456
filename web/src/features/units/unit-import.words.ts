import { catalogue } from '../../i18n/text.js';
import en from './unit-import.en.json';
import id from './unit-import.id.json';

export const UNIT_IMPORT_WORDS = catalogue(id, en);
