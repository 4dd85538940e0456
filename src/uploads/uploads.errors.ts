import { DomainError } from '../domain/domain-error.js';
import type { FieldFault, FieldRule } from '../domain/field-fault.js';
import { ALLOWED_ENDINGS } from '../evidence/media-types.js';

export class FileNameRefused extends DomainError {
  readonly code = 'file-name-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(fix: string, rule: FieldRule) {
    super(`filename: it ${fix}.`);
    this.facts = { errors: [{ pointer: '/filename', detail: `filename ${fix}`, rule, limits: [] }] };
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

export class FileInfected extends DomainError {
  readonly code = 'file-infected';
  readonly kind = 'invalid';
  override readonly facts: { readonly found: string };

  /** `found`: the scanner's name for it. */
  constructor(found: string) {
    super(`The virus scanner found "${found}" in this file, and it was not kept: clean the machine it comes from.`);
    this.facts = { found };
  }
}

export class ScannerUnavailable extends DomainError {
  readonly code = 'scanner-unavailable';
  readonly kind = 'unavailable';

  constructor(cause: unknown) {
    super('The virus scanner does not answer, and no file is kept without it. Try again in a few minutes.', { cause });
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
