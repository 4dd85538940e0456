import { catalogue } from '../../i18n/text.js';
import id from './evaluations.id.json';

export const EVALUATIONS_WORDS = catalogue(id, () => import('./evaluations.en.json'));
