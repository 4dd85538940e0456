import { catalogue } from '../../i18n/text.js';
import id from './determination.id.json';

export const DETERMINATION_WORDS = catalogue(id, () => import('./determination.en.json'));
