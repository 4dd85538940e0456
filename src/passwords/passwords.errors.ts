import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';
import { PASSWORD_LENGTH, type Weakness } from './password-strength.js';

const FIXES: Readonly<Record<Weakness, string>> = {
  'too-short': `take at least ${PASSWORD_LENGTH.min} characters: four words that do not belong together are easy to keep in mind.`,
  common: 'this is among the first that a guesser tries: take several words that do not belong together.',
  personal: 'leave out names, the address and words of this program: whoever knows them tries them first.',
  pattern:
    'rows of keys, repetitions, sequences and years are guessed at once: take words that do not belong together.',
  guessable: 'add one or two words that do not belong to the others.',
};

export class PasswordTooWeak extends DomainError {
  readonly code = 'password-too-weak';
  readonly kind = 'invalid';
  override readonly facts: {
    readonly weakness: Weakness;
    readonly errors: readonly FieldFault[];
  };

  constructor(weakness: Weakness) {
    super(`The password is too easy to guess: ${FIXES[weakness]}`);
    this.facts = {
      weakness,
      errors: [{ pointer: '/password', detail: FIXES[weakness], rule: 'hardToGuess', limits: [PASSWORD_LENGTH.min] }],
    };
  }
}

/** One answer for a token that never was, has expired, was used or has a successor: nobody learns which. */
export class PasswordLinkNotOpen extends DomainError {
  readonly code = 'password-link-not-open';
  readonly kind = 'not-found';

  constructor() {
    super(
      'This link sets no password: it may be incomplete, used, expired, or followed by a newer one. Ask for another: POST /api/v1/password-links.',
    );
  }
}

export class PasswordAlreadySet extends DomainError {
  readonly code = 'password-already-set';
  readonly kind = 'conflict';

  constructor(id: string) {
    super(
      `Account ${id} has a password and needs no invitation; the person can ask for a new one on the sign-in page.`,
    );
  }
}
