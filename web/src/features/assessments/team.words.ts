import { catalogue } from '../../i18n/text.js';
import en from './team.en.json';
import id from './team.id.json';

export const TEAM_WORDS = catalogue(id, en);
