import { catalogue } from '../../i18n/text.js';
import id from './bulk-operations.id.json';

export const BULK_WORDS = catalogue(id, () => import('./bulk-operations.en.json'));
