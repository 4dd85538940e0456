import { DomainError } from '../domain/domain-error.js';

/** One answer for a token that never was, has expired or was revoked: nobody learns which. */
export class ShareNotOpen extends DomainError {
  readonly code = 'share-not-open';
  readonly kind = 'not-found';

  constructor() {
    super('This link opens nothing: it may be incomplete, expired or revoked. Ask whoever sent it for a new one.');
  }
}

export class ShareNotFound extends DomainError {
  readonly code = 'share-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no share ${id} of an assessment that you may see.`);
  }
}

export class MayNotShare extends DomainError {
  readonly code = 'may-not-share';
  readonly kind = 'forbidden';

  constructor() {
    super("Only the unit's coordinator, the TPI lead of its institution and the TPN lead share its evidence.");
  }
}

export class NotShared extends DomainError {
  readonly code = 'not-shared';
  readonly kind = 'not-found';

  constructor(evidenceId: string) {
    super(`Evidence ${evidenceId} is no file that this link shares; the list behind it names those that are.`);
  }
}
