import { DomainError } from '../domain/domain-error.js';

export class AreaNotFound extends DomainError {
  readonly code = 'area-not-found';
  readonly kind = 'not-found';

  constructor(no: number) {
    super(`There is no change area ${no}; they are numbered 1 to 6.`);
  }
}

export class TeamNotFound extends DomainError {
  readonly code = 'team-not-found';
  readonly kind = 'not-found';

  constructor(unitId: string) {
    super(`There is no unit ${unitId} whose team you may see.`);
  }
}

export class NotCoordinator extends DomainError {
  readonly code = 'not-coordinator';
  readonly kind = 'forbidden';

  constructor() {
    super('Only the coordinator of a unit says who works on its change areas.');
  }
}

export class NotOnTheArea extends DomainError {
  readonly code = 'not-on-the-area';
  readonly kind = 'conflict';

  constructor(no: number) {
    super(`This person does not work on change area ${no}; let them work on it first.`);
  }
}

export class NotAMember extends DomainError {
  readonly code = 'not-a-member';
  readonly kind = 'conflict';

  constructor() {
    super('This person is no member of the unit; an administrator can appoint them as UNIT_MEMBER first.');
  }
}
