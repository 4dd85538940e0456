import { catalogue } from '../../i18n/text.js';
import id from './inbox.id.json';

export const INBOX_WORDS = catalogue(id, () => import('./inbox.en.json'));

const ENDINGS = {
  done: 'endedDone',
  'handed-over': 'endedHandedOver',
  revoked: 'endedRevoked',
  superseded: 'endedSuperseded',
  withdrawn: 'endedWithdrawn',
  replaced: 'endedReplaced',
  rescheduled: 'endedRescheduled',
  'address-works': 'endedAddressWorks',
} as const;
export type Ending = (typeof ENDINGS)[keyof typeof ENDINGS];

/** The message that says why a notice is done. */
export function endingOf(because: string): Ending {
  return Object.entries(ENDINGS).find(([known]) => known === because)?.[1] ?? 'endedDone';
}
