import { DomainError } from '../domain/domain-error.js';
import type { BrokenRule, FieldFault } from '../domain/field-fault.js';
import type { Action } from './permissions.js';
import type { Role } from './role.js';
import type { TokenScope } from './token-scopes.js';

export class NotSignedIn extends DomainError {
  readonly code = 'not-signed-in';
  readonly kind = 'unauthenticated';

  constructor() {
    super('Sign in first: POST /api/v1/session with e-mail and password.');
  }
}

/** Who left the machine open would let anybody change how they sign in. */
export class SignInTooOld extends DomainError {
  readonly code = 'sign-in-too-old';
  readonly kind = 'unauthenticated';

  constructor() {
    super('You signed in more than 15 minutes ago: sign in again, and then once more.');
  }
}

export class SecondFactorMissing extends DomainError {
  readonly code = 'second-factor-missing';
  readonly kind = 'forbidden';

  constructor() {
    super('Here everybody signs in with a second factor: set yours first, POST /api/v1/profile/second-factor.');
  }
}

/** Of somebody who is signed in, and gives the password once more. */
export class PasswordWrong extends DomainError {
  readonly code = 'password-wrong';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  /** `pointer`: the field of the request that held it. */
  constructor(pointer: string) {
    super('Your password is another one; nothing was changed.');
    const detail = 'give the password with which you sign in now.';
    this.facts = { errors: [{ pointer, detail, rule: 'ownPassword', limits: [] }] };
  }
}

export class ActionNotPermitted extends DomainError {
  readonly code = 'action-not-permitted';
  readonly kind = 'forbidden';
  override readonly facts: { readonly action: Action; readonly roles: readonly Role[] };

  constructor(action: Action, roles: readonly Role[]) {
    super(`Your roles do not include "${action}"; it belongs to ${roles.join(', ')}.`);
    this.facts = { action, roles };
  }
}

/** One answer for an unknown token, a revoked one, and one that is over: whoever guesses learns nothing. */
export class TokenNotValid extends DomainError {
  readonly code = 'token-not-valid';
  readonly kind = 'unauthenticated';

  constructor() {
    super('This token is unknown, revoked, or past its last day: make another, and send it whole.');
  }
}

export class TokenScopeMissing extends DomainError {
  readonly code = 'token-scope-missing';
  readonly kind = 'forbidden';
  override readonly facts: { readonly action: Action; readonly scopes: readonly TokenScope[] };

  /** `scopes`: any of which would do. */
  constructor(action: Action, scopes: readonly TokenScope[]) {
    super(`This token does not open "${action}": make one with the scope ${scopes.join(' or ')}.`);
    this.facts = { action, scopes };
  }
}

export class ActionNeedsSession extends DomainError {
  readonly code = 'action-needs-session';
  readonly kind = 'forbidden';
  override readonly facts: { readonly action: Action };

  constructor(action: Action) {
    super(`No token opens "${action}": sign in and do it yourself.`);
    this.facts = { action };
  }
}

export class AccessTokenNotFound extends DomainError {
  readonly code = 'access-token-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no token ${id} here that is not revoked.`);
  }
}

export class TooManyAccessTokens extends DomainError {
  readonly code = 'too-many-access-tokens';
  readonly kind = 'conflict';
  override readonly facts: { readonly most: number };

  constructor(most: number) {
    super(`There are ${most} tokens already: revoke one that is no longer used.`);
    this.facts = { most };
  }
}

/** A route without `@Can` or `@Public`: refused, because nobody has said who may use it. */
export class RouteWithoutPermission extends Error {}

export class EmailTaken extends DomainError {
  readonly code = 'email-taken';
  readonly kind = 'conflict';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(email: string) {
    super(`There is an account for ${email} already.`);
    const detail = 'use another address, or the account that has this one.';
    this.facts = { errors: [{ pointer: '/email', detail, rule: 'taken', limits: [] }] };
  }
}

export class AccountNotFound extends DomainError {
  readonly code = 'account-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no account ${id}.`);
  }
}

export class AppointmentNotFound extends DomainError {
  readonly code = 'appointment-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no appointment ${id} that has not ended.`);
  }
}

export class AppointmentRefused extends DomainError {
  readonly code = 'appointment-refused';
  readonly kind: 'conflict' | 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(kind: 'conflict' | 'invalid', field: string, fix: string, [rule, ...limits]: BrokenRule) {
    super(`${field}: ${fix}`);
    this.kind = kind;
    this.facts = { errors: [{ pointer: `/${field}`, detail: fix, rule, limits }] };
  }
}

export class AccountClosed extends DomainError {
  readonly code = 'account-closed';
  readonly kind = 'conflict';

  constructor(id: string) {
    super(`Account ${id} is closed; reopen it first: POST /api/v1/accounts/${id}/reopening.`);
  }
}

export class AccountNotClosed extends DomainError {
  readonly code = 'account-not-closed';
  readonly kind = 'conflict';

  constructor(id: string) {
    super(`Account ${id} is open; there is nothing to reopen.`);
  }
}

/** So that somebody is left who can reopen it. */
export class OwnAccount extends DomainError {
  readonly code = 'own-account';
  readonly kind = 'conflict';

  constructor() {
    super('Nobody closes their own account; ask another administrator to do it.');
  }
}

export class SessionNotFound extends DomainError {
  readonly code = 'session-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`You have no session ${id} that has not ended.`);
  }
}
