import { catalogue } from '../../i18n/text.js';
import id from './evidence.id.json';

export const EVIDENCE_WORDS = catalogue(id, () => import('./evidence.en.json'));
