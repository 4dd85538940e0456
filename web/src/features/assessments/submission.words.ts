import { catalogue } from '../../i18n/text.js';
import id from './submission.id.json';

export const SUBMISSION_WORDS = catalogue(id, () => import('./submission.en.json'));
