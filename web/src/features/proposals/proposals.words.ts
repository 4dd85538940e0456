import { catalogue } from '../../i18n/text.js';
import id from './proposals.id.json';

export const PROPOSALS_WORDS = catalogue(id, () => import('./proposals.en.json'));
