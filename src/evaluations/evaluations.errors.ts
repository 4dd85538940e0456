import { DomainError } from '../domain/domain-error.js';

export class NotTheLead extends DomainError {
  readonly code = 'not-the-lead';
  readonly kind = 'forbidden';

  constructor(who: string) {
    super(`Only ${who} does this.`);
  }
}

export class NotAnEvaluator extends DomainError {
  readonly code = 'not-an-evaluator';
  readonly kind = 'conflict';

  constructor(role: string) {
    super(`This person is no ${role} there; an administrator can appoint them first.`);
  }
}
