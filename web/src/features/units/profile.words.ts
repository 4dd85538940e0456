import { catalogue } from '../../i18n/text.js';
import id from './profile.id.json';

export const PROFILE_WORDS = catalogue(id, () => import('./profile.en.json'));
