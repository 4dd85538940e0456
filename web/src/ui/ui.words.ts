import { catalogue } from '../i18n/text.js';
import en from './ui.en.json';
import id from './ui.id.json';

export const UI_WORDS = catalogue(id, en);
