import { catalogue } from '../../i18n/text.js';
import en from './webhooks.en.json';
import id from './webhooks.id.json';

export const WEBHOOKS_WORDS = catalogue(id, en);
