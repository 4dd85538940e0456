import { DomainError } from '../domain/domain-error.js';

export class UnitProfileNotFound extends DomainError {
  readonly code = 'unit-profile-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no unit ${id} to show.`);
  }
}
