import { DomainError } from '../../domain/domain-error.js';

/** The browser says that another site, or an unknown one, asks for this with the person's cookie. */
export class ForeignOrigin extends DomainError {
  readonly code = 'foreign-origin';
  readonly kind = 'forbidden';

  constructor() {
    super('Another site asked for this: do it from the page of the jobs itself.');
  }
}

export class DeedNotOffered extends DomainError {
  readonly code = 'deed-not-offered';
  readonly kind = 'forbidden';

  constructor() {
    super('Jobs may be retried, promoted and cleaned here, queues paused and resumed; nothing else.');
  }
}
