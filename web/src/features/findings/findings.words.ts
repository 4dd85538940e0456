import { catalogue } from '../../i18n/text.js';
import en from './findings.en.json';
import id from './findings.id.json';

export const FINDINGS_WORDS = catalogue(id, en);
