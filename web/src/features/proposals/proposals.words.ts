import { catalogue } from '../../i18n/text.js';
import en from './proposals.en.json';
import id from './proposals.id.json';

export const PROPOSALS_WORDS = catalogue(id, en);
