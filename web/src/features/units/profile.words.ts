import { catalogue } from '../../i18n/text.js';
import en from './profile.en.json';
import id from './profile.id.json';

export const PROFILE_WORDS = catalogue(id, en);
