import { catalogue } from '../../i18n/text.js';
import id from './comments.id.json';

export const COMMENTS_WORDS = catalogue(id, () => import('./comments.en.json'));
