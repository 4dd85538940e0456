import { catalogue } from '../../i18n/text.js';
import en from './evaluations.en.json';
import id from './evaluations.id.json';

export const EVALUATIONS_WORDS = catalogue(id, en);
