import { catalogue } from '../../i18n/text.js';
import id from './conflicts.id.json';

export const CONFLICTS_WORDS = catalogue(id, () => import('./conflicts.en.json'));
