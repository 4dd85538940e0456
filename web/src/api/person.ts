import { createStore } from '../ui/store.js';

const KEPT_AS = 'akun';

/** Who was signed in here last, as the server said: whose the answers are that this browser has kept. Null after signing out. */
export const person = createStore<string | null>(globalThis.localStorage?.getItem(KEPT_AS) ?? null);

export function rememberPerson(accountId: string): void {
  if (accountId === person.get()) return;
  localStorage.setItem(KEPT_AS, accountId);
  person.set(accountId);
}

export function forgetPerson(): void {
  localStorage.removeItem(KEPT_AS);
  person.set(null);
}
