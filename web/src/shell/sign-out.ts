import { answered, api } from '../api/client.js';
import { dropAnswers } from '../api/kept-answers.js';
import { queryClient } from '../api/query-client.js';

type Wipe = (accountId: string) => Promise<void>;
type Count = (accountId: string) => Promise<number>;
const wipes: Wipe[] = [];
const counts: Count[] = [];

/** What a feature keeps in this browser for one person is wiped when that person signs out. */
export function onSignOut(wipe: Wipe): void {
  wipes.push(wipe);
}

/** Says how many changes of a person are nowhere but in this browser: they are asked about before they are wiped. */
export function beforeSignOut(unsent: Count): void {
  counts.push(unsent);
}

/** How many changes of a person signing out would lose. */
export async function countUnsent(accountId: string): Promise<number> {
  const all = await Promise.all(counts.map((count) => count(accountId)));
  return all.reduce((sum, count) => sum + count, 0);
}

/** Ends the session, and leaves nothing of the person in this browser. */
export async function signOut(accountId: string): Promise<void> {
  await answered(api.DELETE('/api/v1/session'));
  await Promise.all([...wipes.map((wipe) => wipe(accountId)), dropAnswers()]);
  queryClient.clear();
  location.assign('/masuk');
}
