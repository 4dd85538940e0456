import { catalogue } from '../../i18n/text.js';
import id from './assignment-imports.id.json';

export const ASSIGNMENT_IMPORT_WORDS = catalogue(id, () => import('./assignment-imports.en.json'));
