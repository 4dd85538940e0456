import { catalogue } from '../../i18n/text.js';
import en from './reports.en.json';
import id from './reports.id.json';

export const REPORT_WORDS = catalogue(id, en);
