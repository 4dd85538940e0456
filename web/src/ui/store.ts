import { useSyncExternalStore } from 'react';

/** A value outside the components, which follow it. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Called after every change, until the answered function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The value, in a component. */
  readonly use: () => T;
}

export function createStore<T>(first: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = first;
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (next) => {
      value = next;
      for (const tell of listeners) tell();
    },
    subscribe,
    use: () => useSyncExternalStore(subscribe, get),
  };
}
