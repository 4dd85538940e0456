import { DomainError } from '../../domain/domain-error.js';

export class DeedNotOffered extends DomainError {
  readonly code = 'deed-not-offered';
  readonly kind = 'forbidden';

  constructor() {
    super('Jobs may be retried, promoted and cleaned here, queues paused and resumed; nothing else.');
  }
}
