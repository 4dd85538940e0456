import { DomainError } from '../domain/domain-error.js';

export class MailingNotFound extends DomainError {
  readonly code = 'mailing-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no mail ${id} in the delivery log.`);
  }
}
