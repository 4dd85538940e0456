import { catalogue } from '../../i18n/text.js';
import id from './institutions.id.json';

export const INSTITUTIONS_WORDS = catalogue(id, () => import('./institutions.en.json'));
