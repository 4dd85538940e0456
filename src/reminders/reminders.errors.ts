import { DomainError } from '../domain/domain-error.js';

export class RemindersNotFound extends DomainError {
  readonly code = 'reminders-not-found';
  readonly kind = 'not-found';

  constructor(awardId: string) {
    super(`There are no reminders about an award ${awardId} that you may see.`);
  }
}
