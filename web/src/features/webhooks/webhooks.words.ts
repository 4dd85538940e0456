import { catalogue } from '../../i18n/text.js';
import id from './webhooks.id.json';

export const WEBHOOKS_WORDS = catalogue(id, () => import('./webhooks.en.json'));
