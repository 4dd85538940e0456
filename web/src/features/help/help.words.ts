import { catalogue } from '../../i18n/text.js';
import id from './help.id.json';

export const HELP_WORDS = catalogue(id, () => import('./help.en.json'));
