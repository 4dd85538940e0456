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

export type WorksheetRefusal = keyof typeof NO_WORKSHEET_WORDS;

const NO_WORKSHEET_WORDS = {
  OTHER_INSTRUMENT: 'The file is of another instrument than this worksheet: export this one, and fill that in.',
  OTHER_SHEET: 'The file was exported from another sheet: upload it there, or export this one and fill that in.',
  NO_SUCH_ROWS:
    'No sheet of the file has the rows of this worksheet in their order: export it, and copy what you filled in into that.',
} as const;

/** A workbook that holds no worksheet that can be read here. */
export class NoWorksheet extends DomainError {
  readonly code = 'no-worksheet';
  readonly kind = 'invalid';
  override readonly facts: { readonly reason: WorksheetRefusal; readonly found: string };

  /** @param found the instrument or the sheet that was found instead */
  constructor(reason: WorksheetRefusal, found: string) {
    super(NO_WORKSHEET_WORDS[reason]);
    this.facts = { reason, found };
  }
}

const UNAVAILABLE_WORDS = {
  NO_WORDING:
    "Only the ministry's question master says in which row each question stands: let an administrator import it.",
  NO_COLUMNS:
    'The answer sheet has columns for the unit and the TPI alone: export this sheet in the form of the annex.',
} as const;

/** A sheet that cannot be written as the ministry's answer sheet. */
export class AnswerSheetUnavailable extends DomainError {
  readonly code = 'answer-sheet-unavailable';
  readonly kind = 'conflict';
  override readonly facts: { readonly reason: keyof typeof UNAVAILABLE_WORDS };

  constructor(reason: keyof typeof UNAVAILABLE_WORDS) {
    super(UNAVAILABLE_WORDS[reason]);
    this.facts = { reason };
  }
}
