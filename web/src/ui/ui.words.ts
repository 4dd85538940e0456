import { catalogue } from '../i18n/text.js';
import id from './ui.id.json';

export const UI_WORDS = catalogue(id, () => import('./ui.en.json'));
