import type { AuditException } from './audit-policy.js';

/** Each with the advisory's id, why it cannot be used against us, and the last day on which that counts. */
export const AUDIT_EXCEPTIONS: readonly AuditException[] = [];
