import { catalogue } from '../../i18n/text.js';
import id from './unit-import.id.json';

export const UNIT_IMPORT_WORDS = catalogue(id, () => import('./unit-import.en.json'));
