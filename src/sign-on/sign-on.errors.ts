import { DomainError } from '../domain/domain-error.js';

export class SignOnNotOffered extends DomainError {
  readonly code = 'sign-on-not-offered';
  readonly kind = 'not-found';

  constructor() {
    super('Nobody signs on by another service here: give e-mail and password.');
  }
}

export class SignOnUnavailable extends DomainError {
  readonly code = 'sign-on-unavailable';
  readonly kind = 'unavailable';

  constructor() {
    super('The service that people sign on by does not answer: try again later, or give e-mail and password.');
  }
}

/** The same for an attempt of another browser, one that was finished and one that never was. */
export class SignOnExpired extends DomainError {
  readonly code = 'sign-on-expired';
  readonly kind = 'unauthenticated';

  constructor() {
    super('No sign-on is under way in this browser, or for more than ten minutes: begin again.');
  }
}

/** What exactly was wrong stands in the log only. */
export class SignOnRefused extends DomainError {
  readonly code = 'sign-on-refused';
  readonly kind = 'unauthenticated';

  constructor() {
    super('The service did not confirm who you are, or not in a way that can be trusted: begin again.');
  }
}

export class SignOnEmailUnverified extends DomainError {
  readonly code = 'sign-on-email-unverified';
  readonly kind = 'forbidden';

  constructor() {
    super('The service knows no e-mail address of yours, or has not verified it: have it verified there.');
  }
}

/** The same for nobody and for somebody whose account is closed. */
export class SignOnWithoutAccount extends DomainError {
  readonly code = 'sign-on-without-account';
  readonly kind = 'forbidden';

  constructor() {
    super('No open account has your e-mail address: ask an administrator to invite you.');
  }
}

export class SignOnOtherIdentity extends DomainError {
  readonly code = 'sign-on-other-identity';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The account with your e-mail address is linked to somebody else there: its owner may unlink it in the profile.',
    );
  }
}

export class LinkedIdentityNotFound extends DomainError {
  readonly code = 'linked-identity-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`You have no linked identity ${id}: GET /api/v1/profile/identities lists yours.`);
  }
}
