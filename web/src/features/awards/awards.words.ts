import { catalogue } from '../../i18n/text.js';
import id from './awards.id.json';

export const AWARD_WORDS = catalogue(id, () => import('./awards.en.json'));
