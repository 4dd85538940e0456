import { catalogue } from '../../i18n/text.js';
import id from './role.id.json';

export const ROLE_WORDS = catalogue(id, () => import('./role.en.json'));
