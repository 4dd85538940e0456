import { createHash } from 'node:crypto';
import type { Problem } from '../http/problem.js';

/** What a request was answered: what it made, or why it was refused. */
export type KeptAnswer =
  | { readonly status: number; readonly body: unknown }
  | { readonly status: number; readonly problem: Problem };

/** Who repeats it has to prove themselves or wait, and is answered anew: it says nothing of what was asked. */
const NEVER_KEPT = [401, 429];

/** Whether it is the answer to what was asked, so that repeating would not change it; a failure of ours is none. */
export function isForKeeping({ status }: KeptAnswer): boolean {
  return status < 500 && !NEVER_KEPT.includes(status);
}

/** What makes two requests the same: method, address with its query, and body. */
export interface Question {
  readonly method: string;
  readonly url: string;
  /** What came of JSON, or the bytes of a file; undefined where there is none. */
  readonly body: unknown;
}

export function digestOf({ method, url, body }: Question): Buffer {
  const hash = createHash('sha256').update(`${method} ${url}\n`);
  if (Buffer.isBuffer(body)) return hash.update(body).digest();
  return hash.update(JSON.stringify(body) ?? '').digest();
}
