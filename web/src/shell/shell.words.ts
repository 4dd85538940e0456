import { catalogue } from '../i18n/text.js';
import en from './shell.en.json';
import id from './shell.id.json';

export const SHELL_WORDS = catalogue(id, en);
