import { catalogue } from '../../i18n/text.js';
import id from './assessments.id.json';

export const ASSESSMENTS_WORDS = catalogue(id, () => import('./assessments.en.json'));
