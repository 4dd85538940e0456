import { createStore } from '../ui/store.js';
import { sessionOver } from './session-over.js';

/** True once another tab of this browser has signed in as somebody else: the cookie is theirs now. */
export const otherPerson = createStore(false);

/** The account whose pages this tab shows; null before anybody has signed in. */
let here: string | null = null;

const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('zi-person');
tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data !== 'string') return;
  seePerson(data);
  // Whoever signs in again in one tab need not do so in the others.
  if (data === here) sessionOver.set(false);
});

/** This tab shows the pages of this account: whoever else it is told of from now on is somebody else. */
export function keepPerson(accountId: string): void {
  here ??= accountId;
  seePerson(accountId);
}

/** This tab has signed in as this account, and says so to the others. */
export function tellPerson(accountId: string): void {
  here = accountId;
  tabs?.postMessage(accountId);
}

function seePerson(accountId: string): void {
  if (here !== null && accountId !== here) otherPerson.set(true);
}
