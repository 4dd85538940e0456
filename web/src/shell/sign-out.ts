import { answered, api } from '../api/client.js';
import { queryClient } from '../api/query-client.js';

type Wipe = () => Promise<void>;
const wipes: Wipe[] = [];

/** What a feature keeps in this browser for one person is wiped when that person signs out. */
export function onSignOut(wipe: Wipe): void {
  wipes.push(wipe);
}

/** Ends the session, and leaves nothing of the person in this browser. */
export async function signOut(): Promise<void> {
  await answered(api.DELETE('/api/v1/session'));
  await Promise.all(wipes.map((wipe) => wipe()));
  queryClient.clear();
  location.assign('/masuk');
}
