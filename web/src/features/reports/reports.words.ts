import { catalogue } from '../../i18n/text.js';
import id from './reports.id.json';

export const REPORT_WORDS = catalogue(id, () => import('./reports.en.json'));
