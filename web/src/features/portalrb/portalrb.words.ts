import { catalogue } from '../../i18n/text.js';
import id from './portalrb.id.json';

export const PORTALRB_WORDS = catalogue(id, () => import('./portalrb.en.json'));
