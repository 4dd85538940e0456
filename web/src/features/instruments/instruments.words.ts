import { catalogue } from '../../i18n/text.js';
import id from './instruments.id.json';

export const INSTRUMENTS_WORDS = catalogue(id, () => import('./instruments.en.json'));
