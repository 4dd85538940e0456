import { catalogue } from '../i18n/text.js';
import id from './sign-in.id.json';

export const SIGN_IN_WORDS = catalogue(id, () => import('./sign-in.en.json'));
