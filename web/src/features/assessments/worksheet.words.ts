import { catalogue } from '../../i18n/text.js';
import en from './worksheet.en.json';
import id from './worksheet.id.json';

export const WORKSHEET_WORDS = catalogue(id, en);
