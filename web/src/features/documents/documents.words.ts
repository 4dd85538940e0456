import { catalogue } from '../../i18n/text.js';
import en from './documents.en.json';
import id from './documents.id.json';

export const DOCUMENTS_WORDS = catalogue(id, en);
