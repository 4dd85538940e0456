import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';

/** A file of which no row can be read: why, and the fix. */
export class ImportFileRefused extends DomainError {
  readonly code = 'import-file-refused';
  readonly kind = 'invalid';
  override readonly facts: {
    readonly reason: FileRefusal;
    readonly errors: readonly FieldFault[];
  };

  constructor(reason: FileRefusal, fix: string) {
    super(fix);
    this.facts = { reason, errors: [{ pointer: '/file', detail: fix, rule: 'readableTable', limits: [] }] };
  }
}

export type FileRefusal =
  | 'EMPTY'
  | 'NO_ROWS'
  | 'OLD_EXCEL'
  | 'NO_WORKBOOK'
  | 'TOO_LARGE_UNPACKED'
  | 'UTF_16'
  | 'NOT_TEXT'
  | 'BROKEN_QUOTES'
  | 'TOO_MANY_ROWS'
  | 'COLUMNS_MISSING'
  | 'COLUMN_TWICE';

export class ImportNotFound extends DomainError {
  readonly code = 'import-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no import ${id}: upload the file again.`);
  }
}

/** An import that cannot be applied as it was seen. */
export class ImportNotApplicable extends DomainError {
  readonly code = 'import-not-applicable';
  readonly kind = 'conflict';
  override readonly facts: { readonly reason: ImportObstacle };

  constructor(reason: ImportObstacle) {
    super(WORDS[reason]);
    this.facts = { reason };
  }
}

export type ImportObstacle = 'REFUSED_ROWS' | 'EXPIRED' | 'OUTDATED' | 'NOTHING_TO_DO' | 'CONFLICTS_OPEN';

const WORDS: Readonly<Record<ImportObstacle, string>> = {
  REFUSED_ROWS:
    'Rows of the file are refused: mend them and upload it again; an import is applied whole or not at all.',
  EXPIRED: 'The preview is older than a day: upload the file again and look at it as it is today.',
  OUTDATED:
    'What there is has changed since the preview was made: upload the file again and look at what it would change now.',
  NOTHING_TO_DO: 'Everything in the file is so already: there is nothing to apply.',
  CONFLICTS_OPEN: 'Some cells were changed in the file and here: say of each which of the two counts.',
};
