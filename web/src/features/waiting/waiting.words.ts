import { catalogue } from '../../i18n/text.js';
import type { WaitingEntry } from './waiting.queries.js';
import id from './waiting.id.json';

export const WAITING_WORDS = catalogue(id, () => import('./waiting.en.json'));

/** What the number of an entry counts; kinds that are not here have none. */
export const COUNTED: Readonly<Partial<Record<WaitingEntry['kind'], 'itemsLeft' | 'followUps' | 'mentions'>>> = {
  SELF_ASSESSMENT: 'itemsLeft',
  AREA: 'itemsLeft',
  FIRST_PASS: 'itemsLeft',
  SETTLE: 'itemsLeft',
  FOLLOW_UP: 'followUps',
  MENTION: 'mentions',
};
