import { catalogue } from '../../i18n/text.js';
import en from './delivery-log.en.json';
import id from './delivery-log.id.json';

export const DELIVERY_LOG_WORDS = catalogue(id, en);
