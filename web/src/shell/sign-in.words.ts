import { catalogue } from '../i18n/text.js';
import en from './sign-in.en.json';
import id from './sign-in.id.json';

export const SIGN_IN_WORDS = catalogue(id, en);
