import { DomainError } from '../domain/domain-error.js';
import { ALLOWED_ENDINGS } from './media-types.js';

interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

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
  override readonly facts: { readonly errors: readonly FieldProblem[] };

  constructor(field: string, fix: string) {
    super(`${field}: ${fix}.`);
    this.facts = { errors: [{ pointer: `/${field}`, detail: `${field} ${fix}` }] };
  }
}

export class FileNameRefused extends DomainError {
  readonly code = 'file-name-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldProblem[] };

  constructor(fix: string) {
    super(`filename: it ${fix}.`);
    this.facts = { errors: [{ pointer: '/filename', detail: `filename ${fix}` }] };
  }
}

export class FileTypeRefused extends DomainError {
  readonly code = 'file-type-refused';
  readonly kind = 'invalid';
  override readonly facts: {
    readonly ending: string;
    readonly found: string | null;
    readonly allowed: readonly string[];
  };

  /** `found` is what the bytes are; null where nobody knows, or nobody has looked yet. */
  constructor(ending: string, found: string | null) {
    const what = found === null ? `a file named .${ending}` : `${found} in a file named .${ending}`;
    super(`This is ${what}, which is not taken: save it as one of ${ALLOWED_ENDINGS.join(', ')}, and name it so.`);
    this.facts = { ending, found, allowed: ALLOWED_ENDINGS };
  }
}

export class FileEmpty extends DomainError {
  readonly code = 'file-empty';
  readonly kind = 'invalid';

  constructor() {
    super('The file is empty: choose one with something in it.');
  }
}

export class FileTooLarge extends DomainError {
  readonly code = 'file-too-large';
  readonly kind = 'too-large';
  override readonly facts: { readonly limitBytes: number };

  constructor(limitBytes: number) {
    super(
      `The file is larger than ${limitBytes / 1_048_576} MiB: send a smaller one, or put it elsewhere and link to it.`,
    );
    this.facts = { limitBytes };
  }
}

export class StorageQuotaUsed extends DomainError {
  readonly code = 'storage-quota-used';
  readonly kind = 'too-large';
  override readonly facts: { readonly quotaBytes: number; readonly usedBytes: number };

  constructor(quotaBytes: number, usedBytes: number) {
    super(
      `The unit's files may take ${quotaBytes / 1_048_576} MiB, and this one does not fit any more: send a smaller one.`,
    );
    this.facts = { quotaBytes, usedBytes };
  }
}

/** Also for somebody else's. */
export class UploadNotFound extends DomainError {
  readonly code = 'upload-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`You have no upload ${id}; it may have been given up after a day. Begin a new one.`);
  }
}

export class UploadUnfinished extends DomainError {
  readonly code = 'upload-unfinished';
  readonly kind = 'conflict';
  override readonly facts: { readonly received: number; readonly size: number };

  constructor(received: number, size: number) {
    super(`Only ${received} of ${size} bytes have arrived: send the rest with PATCH first.`);
    this.facts = { received, size };
  }
}

export class UploadFinished extends DomainError {
  readonly code = 'upload-finished';
  readonly kind = 'conflict';
  override readonly facts: { readonly evidenceId: string };

  constructor(evidenceId: string) {
    super(`This upload has become evidence ${evidenceId}, which is kept.`);
    this.facts = { evidenceId };
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
