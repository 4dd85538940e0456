import { catalogue } from '../../i18n/text.js';
import en from './recording.en.json';
import id from './recording.id.json';

export const RECORDING_WORDS = catalogue(id, en);
