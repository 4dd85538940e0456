import { catalogue } from '../../i18n/text.js';
import id from './imports.id.json';

export const IMPORT_WORDS = catalogue(id, () => import('./imports.en.json'));
