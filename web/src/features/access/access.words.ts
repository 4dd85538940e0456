import { catalogue } from '../../i18n/text.js';
import id from './access.id.json';

export const ACCESS_WORDS = catalogue(id, () => import('./access.en.json'));
