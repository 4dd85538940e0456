import { catalogue } from '../../i18n/text.js';
import id from './worksheet.id.json';

export const WORKSHEET_WORDS = catalogue(id, () => import('./worksheet.en.json'));
