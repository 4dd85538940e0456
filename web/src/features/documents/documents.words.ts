import { catalogue } from '../../i18n/text.js';
import id from './documents.id.json';

export const DOCUMENTS_WORDS = catalogue(id, () => import('./documents.en.json'));
