import { catalogue } from '../../i18n/text.js';
import id from './access-tokens.id.json';

export const ACCESS_TOKENS_WORDS = catalogue(id, () => import('./access-tokens.en.json'));
