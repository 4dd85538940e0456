import { catalogue } from '../../i18n/text.js';
import en from './conflicts.en.json';
import id from './conflicts.id.json';

export const CONFLICTS_WORDS = catalogue(id, en);
