import { catalogue } from '../../i18n/text.js';
import id from './working-days.id.json';

export const WORKING_DAYS_WORDS = catalogue(id, () => import('./working-days.en.json'));
