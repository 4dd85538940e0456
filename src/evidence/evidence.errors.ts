import { DomainError } from '../domain/domain-error.js';
import type { BrokenRule, FieldFault } from '../domain/field-fault.js';

/** Also for evidence that the actor may not see. */
export class EvidenceNotFound extends DomainError {
  readonly code = 'evidence-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no evidence ${id} that you may see, or none in this version.`);
  }
}

export class NotYourEvidence extends DomainError {
  readonly code = 'not-your-evidence';
  readonly kind = 'forbidden';

  constructor() {
    super("Only the unit's coordinator and whoever brought it in change this evidence; add your own instead.");
  }
}

export class NotOfTheUnit extends DomainError {
  readonly code = 'not-of-the-unit';
  readonly kind = 'forbidden';

  constructor() {
    super('Only the coordinator and the members of a unit bring in its evidence.');
  }
}

/** A field of evidence that does not fit. */
export class EvidenceRefused extends DomainError {
  readonly code = 'evidence-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(field: string, fix: string, [rule, ...limits]: BrokenRule) {
    super(`${field}: ${fix}.`);
    this.facts = { errors: [{ pointer: `/${field}`, detail: `${field} ${fix}`, rule, limits }] };
  }
}

/** The record is there, the file is not. */
export class FileMissing extends DomainError {
  readonly code = 'file-missing';
  readonly kind = 'not-found';

  constructor(sha256: string) {
    super(`The file ${sha256} is not where it should be. Tell the operator, and upload it again.`);
  }
}

export class TooMuchEvidence extends DomainError {
  readonly code = 'too-much-evidence';
  readonly kind = 'conflict';
  override readonly facts: { readonly most: number; readonly items: readonly string[] };

  constructor(most: number, items: readonly string[]) {
    super(`An item carries at most ${most} pieces of evidence: take one off ${items.join(', ')} first.`);
    this.facts = { most, items };
  }
}
