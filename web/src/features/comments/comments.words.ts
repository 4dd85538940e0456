import { catalogue } from '../../i18n/text.js';
import en from './comments.en.json';
import id from './comments.id.json';

export const COMMENTS_WORDS = catalogue(id, en);
