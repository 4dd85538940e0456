import { createStore } from '../ui/store.js';
import { countUnsent, signOut } from './sign-out.js';

/** How many changes would be lost; null while nobody wants to leave. */
export const leaving = createStore<number | null>(null);

/** Signs somebody out at once where nothing would be lost and there is a line, and asks otherwise. */
export async function leave(accountId: string): Promise<void> {
  const unsent = await countUnsent(accountId);
  if (unsent > 0) return leaving.set(unsent);
  await signOut(accountId).catch(() => leaving.set(0));
}
