import { Ambient } from './ambient.js';

/** Where a piece of work comes from. */
export interface Origin {
  /** e.g. `http`, `job send-mailing`, `token` with its id. */
  readonly channel: string;
  /** The client's; null where there is none. */
  readonly address: string | null;
  /** Of an HTTP request, as its answer and the log name it. */
  readonly requestId?: string;
}

const UNKNOWN: Origin = { channel: 'program', address: null };

const current = new Ambient<Omit<Origin, 'channel'> & { channel: string }>();

/** Does `work`, and whatever it leads to, as coming from there. */
export function withOrigin<T>(origin: Origin, work: () => T): T {
  return current.run({ ...origin }, work);
}

/** The work under way turns out to come by another channel: who asks is known only after the request has begun. */
export function comesBy(channel: string): void {
  const origin = current.get();
  if (origin !== undefined) origin.channel = channel;
}

/** Where the work under way comes from; the program itself when nobody said. */
export function currentOrigin(): Origin {
  return current.get() ?? UNKNOWN;
}
