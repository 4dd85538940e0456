import { catalogue } from '../../i18n/text.js';
import id from './wordings.id.json';

export const WORDINGS_WORDS = catalogue(id, () => import('./wordings.en.json'));
