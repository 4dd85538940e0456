import { catalogue } from '../../i18n/text.js';
import id from './worksheet-files.id.json';

export const WORKSHEET_FILE_WORDS = catalogue(id, () => import('./worksheet-files.en.json'));
