import { catalogue } from '../../i18n/text.js';
import en from './role.en.json';
import id from './role.id.json';

export const ROLE_WORDS = catalogue(id, en);
