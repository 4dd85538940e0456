import { DomainError } from '../domain/domain-error.js';

/** One answer for an unknown token, a revoked one, and one whose owner has left: whoever guesses learns nothing. */
export class CalendarNotOpen extends DomainError {
  readonly code = 'calendar-not-open';
  readonly kind = 'not-found';

  constructor() {
    super('There is no calendar at this address: it is incomplete or no longer valid. Make a new one.');
  }
}

export class CalendarFeedNotFound extends DomainError {
  readonly code = 'calendar-feed-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no calendar feed ${id} in force that is yours.`);
  }
}

export class MayNotFollow extends DomainError {
  readonly code = 'may-not-follow';
  readonly kind = 'forbidden';

  constructor() {
    super("Only the unit's own people and the TPI lead of its institution follow its deadlines.");
  }
}

export class TooManyCalendarFeeds extends DomainError {
  readonly code = 'too-many-calendar-feeds';
  readonly kind = 'conflict';
  override readonly facts: { readonly most: number };

  constructor(most: number) {
    super(`You have ${most} calendar feeds already: revoke one that you no longer use.`);
    this.facts = { most };
  }
}
