import { catalogue } from '../i18n/text.js';
import id from './shell.id.json';

export const SHELL_WORDS = catalogue(id, () => import('./shell.en.json'));
