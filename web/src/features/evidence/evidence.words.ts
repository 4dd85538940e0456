import { catalogue } from '../../i18n/text.js';
import en from './evidence.en.json';
import id from './evidence.id.json';

export const EVIDENCE_WORDS = catalogue(id, en);
