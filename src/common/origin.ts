import { AsyncLocalStorage } from 'node:async_hooks';

/** Where a piece of work comes from. */
export interface Origin {
  /** e.g. `http`, `job send-mailing`. */
  readonly channel: string;
  /** The client's; null where there is none. */
  readonly address: string | null;
}

const UNKNOWN: Origin = { channel: 'program', address: null };

const current = new AsyncLocalStorage<Origin>();

/** Does `work`, and whatever it leads to, as coming from there. */
export function withOrigin<T>(origin: Origin, work: () => T): T {
  return current.run(origin, work);
}

/** Where the work under way comes from; the program itself when nobody said. */
export function currentOrigin(): Origin {
  return current.getStore() ?? UNKNOWN;
}
