import { catalogue } from '../../i18n/text.js';
import en from './working-days.en.json';
import id from './working-days.id.json';

export const WORKING_DAYS_WORDS = catalogue(id, en);
