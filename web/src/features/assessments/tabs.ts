import type { Edit, Saved } from './item-state.js';

/** What one tab tells the others of the same person and sheet. */
export type Said =
  | { readonly kind: 'edited'; readonly item: string; readonly edit: Edit }
  | { readonly kind: 'dropped'; readonly item: string }
  | { readonly kind: 'settled'; readonly item: string; readonly saved: Saved; readonly editId: string };

/** The tabs of one person with one sheet in this browser. */
export class Tabs {
  private readonly channel: BroadcastChannel;

  constructor(accountId: string, sheetId: string, heard: (said: Said) => void) {
    this.channel = new BroadcastChannel(`worksheet/${accountId}/${sheetId}`);
    this.channel.addEventListener('message', (event: MessageEvent<Said>) => heard(event.data));
  }

  say(said: Said): void {
    this.channel.postMessage(said);
  }

  close(): void {
    this.channel.close();
  }
}

const queues = new Map<string, Promise<void>>();

/**
 * Runs work while no other tab does anything under the same name. Where the page did not come over HTTPS browsers keep no
 * locks; then only the tab itself keeps order, and the server's versions do the rest.
 */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (locks !== undefined) return locks.request(name, work);
  const before = queues.get(name) ?? Promise.resolve();
  const mine = before.then(work);
  const settled = mine.catch(() => undefined);
  queues.set(name, settled);
  return mine.finally(() => {
    if (queues.get(name) === settled) queues.delete(name);
  });
}
