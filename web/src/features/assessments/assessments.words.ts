import { catalogue } from '../../i18n/text.js';
import en from './assessments.en.json';
import id from './assessments.id.json';

export const ASSESSMENTS_WORDS = catalogue(id, en);
