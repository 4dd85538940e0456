import { catalogue } from '../../i18n/text.js';
import en from './submission.en.json';
import id from './submission.id.json';

export const SUBMISSION_WORDS = catalogue(id, en);
