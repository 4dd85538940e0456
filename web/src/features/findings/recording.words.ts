import { catalogue } from '../../i18n/text.js';
import id from './recording.id.json';

export const RECORDING_WORDS = catalogue(id, () => import('./recording.en.json'));
