import { DomainError } from '../domain/domain-error.js';

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

type ImportObstacle = 'REFUSED_ROWS' | 'EXPIRED' | 'OUTDATED' | 'NOTHING_TO_DO' | 'CONFLICTS_OPEN';

const WORDS: Readonly<Record<ImportObstacle, string>> = {
  REFUSED_ROWS: 'Rows of the file are refused: mend them and upload it again; nothing of it is applied before.',
  EXPIRED: 'The preview is older than a day: upload the file again and look at it as it is today.',
  OUTDATED:
    'What there is has changed since the preview was made: upload the file again and look at what it would change now.',
  NOTHING_TO_DO: 'Everything in the file is so already: there is nothing to apply.',
  CONFLICTS_OPEN: 'Some cells were changed in the file and here: say of each which of the two counts.',
};
