import { catalogue } from '../../i18n/text.js';
import id from './units.id.json';

export const UNITS_WORDS = catalogue(id, () => import('./units.en.json'));
