import { createHash } from 'node:crypto';
import type { ImportPlan } from './import-kind.js';

/** By which a plan is known again: SHA-256, in hexadecimal. */
export function planDigestOf(plan: ImportPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}
