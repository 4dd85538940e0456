import { DomainError } from '../domain/domain-error.js';

export class PortalrbTokenNotFound extends DomainError {
  readonly code = 'portalrb-token-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`The institution has no PortalRB token ${id} that still counts.`);
  }
}

export class NotYourPortalrb extends DomainError {
  readonly code = 'not-your-portalrb';
  readonly kind = 'forbidden';

  constructor() {
    super("An institution's connection to PortalRB is for its own head and TPI lead, for administrators and auditors.");
  }
}
