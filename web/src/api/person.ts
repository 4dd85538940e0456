import { createStore } from '../ui/store.js';

const KEPT_AS = 'akun';

/**
 * Whose session this browser has, as far as any of its tabs knows. Sessions are cookies, which all tabs share: when somebody
 * else signs in beside a page that is still open, that page must not send its own person's work as theirs.
 */
export const person = createStore<string | null>(globalThis.localStorage?.getItem(KEPT_AS) ?? null);

/** Told whenever the server says who is signed in; null for nobody. */
export function signedInAs(accountId: string | null): void {
  if (accountId === person.get()) return;
  if (accountId !== null) localStorage.setItem(KEPT_AS, accountId);
  person.set(accountId);
}

/** False once another person has signed in, in whatever tab. */
export function isSignedIn(accountId: string): boolean {
  const now = globalThis.localStorage?.getItem(KEPT_AS) ?? person.get();
  return now === null || now === accountId;
}

/** After signing out nobody is remembered. */
export function forgetPerson(): void {
  localStorage.removeItem(KEPT_AS);
  person.set(null);
}
