import { catalogue } from '../../i18n/text.js';
import id from './findings.id.json';

export const FINDINGS_WORDS = catalogue(id, () => import('./findings.en.json'));
