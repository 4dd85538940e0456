import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';

export class NoticeNotFound extends DomainError {
  readonly code = 'notice-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no notice ${id} in your inbox.`);
  }
}

/** A question about the inbox that names a notice which is not in it: the field, and the fix. */
export class InboxRefused extends DomainError {
  readonly code = 'inbox-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(field: 'after' | 'upTo', fix: string) {
    super(`${field}: ${fix}`);
    this.facts = { errors: [{ pointer: `/${field}`, detail: fix, rule: 'unknown', limits: [] }] };
  }
}
