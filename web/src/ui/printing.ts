import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;
const listeners = new Set<() => void>();

function turn(value: boolean): void {
  isPrinting = value;
  // The browser takes its picture right after this event.
  flushSync(() => {
    for (const tell of listeners) tell();
  });
}
globalThis.addEventListener?.('beforeprint', () => turn(true));
globalThis.addEventListener?.('afterprint', () => turn(false));

/** True while the page is being put on paper, where nobody can turn to the next fifty rows. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isPrinting,
  );
}
