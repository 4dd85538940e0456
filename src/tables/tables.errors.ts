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
