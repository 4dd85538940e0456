import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';

export class WrongCredentials extends DomainError {
  readonly code = 'wrong-credentials';
  readonly kind = 'unauthenticated';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor() {
    super('E-mail and password do not fit together; check both and try again.');
    const detail = 'it does not fit the e-mail; check both, and whether capitals are locked.';
    this.facts = { errors: [{ pointer: '/password', detail, rule: 'wrongCredentials', limits: [] }] };
  }
}

export class SignInExpired extends DomainError {
  readonly code = 'sign-in-expired';
  readonly kind = 'unauthenticated';

  constructor() {
    super('No sign-in waits for a code, or it has waited for more than five minutes: give e-mail and password again.');
  }
}

export class SecondFactorRefused extends DomainError {
  readonly code = 'second-factor-refused';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  /** `pointer`: the field of the request that held the code. */
  constructor(pointer: '/code' | '/recoveryCode') {
    super('The code is wrong, or was used before.');
    const detail =
      pointer === '/code'
        ? 'give the six digits that the app shows now; each code counts once.'
        : 'give one of the ten recovery codes that was not used yet.';
    this.facts = {
      errors: [{ pointer, detail, rule: pointer === '/code' ? 'currentCode' : 'unusedCode', limits: [] }],
    };
  }
}

export class SecondFactorTooOften extends DomainError {
  readonly code = 'second-factor-too-often';
  readonly kind = 'too-often';
  override readonly facts: { readonly retryAfterSeconds: number };

  constructor(retryAfterSeconds: number) {
    super(`Too many wrong codes: wait ${retryAfterSeconds} seconds, then try the next.`);
    this.facts = { retryAfterSeconds };
  }
}

export class SecondFactorAlreadySet extends DomainError {
  readonly code = 'second-factor-already-set';
  readonly kind = 'conflict';

  constructor() {
    super('You have a second factor; remove it before you set another: POST /api/v1/profile/second-factor/removal.');
  }
}

export class SecondFactorNotBegun extends DomainError {
  readonly code = 'second-factor-not-begun';
  readonly kind = 'conflict';

  constructor() {
    super('There is no second factor to do this with; begin with POST /api/v1/profile/second-factor.');
  }
}
