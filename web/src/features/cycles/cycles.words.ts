import { catalogue } from '../../i18n/text.js';
import en from './cycles.en.json';
import id from './cycles.id.json';

export const CYCLES_WORDS = catalogue(id, en);
