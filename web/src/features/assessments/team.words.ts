import { catalogue } from '../../i18n/text.js';
import id from './team.id.json';

export const TEAM_WORDS = catalogue(id, () => import('./team.en.json'));
