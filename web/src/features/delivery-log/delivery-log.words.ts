import { catalogue } from '../../i18n/text.js';
import id from './delivery-log.id.json';

export const DELIVERY_LOG_WORDS = catalogue(id, () => import('./delivery-log.en.json'));
