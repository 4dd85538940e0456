import { catalogue } from '../../i18n/text.js';
import id from './people-imports.id.json';

export const PEOPLE_IMPORT_WORDS = catalogue(id, () => import('./people-imports.en.json'));
