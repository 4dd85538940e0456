import { catalogue } from '../../i18n/text.js';
import id from './institution-archives.id.json';

export const ARCHIVE_WORDS = catalogue(id, () => import('./institution-archives.en.json'));
