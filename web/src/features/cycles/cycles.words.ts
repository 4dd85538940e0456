import { catalogue } from '../../i18n/text.js';
import id from './cycles.id.json';

export const CYCLES_WORDS = catalogue(id, () => import('./cycles.en.json'));
