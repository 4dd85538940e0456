import { catalogue } from '../../i18n/text.js';
import en from './jobs.en.json';
import id from './jobs.id.json';

export const JOBS_WORDS = catalogue(id, en);
