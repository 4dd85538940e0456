import { DomainError } from '../domain/domain-error.js';

/** An instrument that does not say in which row of a spreadsheet something stands. */
export class LayoutUnknown extends DomainError {
  readonly code = 'worksheet-layout-unknown';
  readonly kind = 'conflict';
  override readonly facts: { readonly instrument: string; readonly of: string };

  constructor(instrument: string, of: string) {
    super(`${instrument} does not say in which row ${of} stands, so it has no Excel form: give it a worksheet_row.`);
    this.facts = { instrument, of };
  }
}
