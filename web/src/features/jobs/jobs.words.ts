import { catalogue } from '../../i18n/text.js';
import id from './jobs.id.json';

export const JOBS_WORDS = catalogue(id, () => import('./jobs.en.json'));
