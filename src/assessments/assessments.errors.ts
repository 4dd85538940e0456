import { DomainError } from '../domain/domain-error.js';
import type { FieldFault } from '../domain/field-fault.js';
import type { AssessmentKind, Layer, Stage } from '../domain/lifecycle.js';

export class AssessmentNotFound extends DomainError {
  readonly code = 'assessment-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no assessment ${id} that you may see.`);
  }
}

export class SheetNotFound extends DomainError {
  readonly code = 'sheet-not-found';
  readonly kind = 'not-found';

  constructor(id: string) {
    super(`There is no sheet ${id} that you may see.`);
  }
}

export class AssessmentExists extends DomainError {
  readonly code = 'assessment-exists';
  readonly kind = 'conflict';

  constructor(kind: AssessmentKind) {
    super(
      `This unit has an assessment of kind ${kind} in this cycle already; there is one of each kind per unit and cycle.`,
    );
  }
}

export class NotYourUnit extends DomainError {
  readonly code = 'not-your-unit';
  readonly kind = 'forbidden';

  constructor() {
    super('You have no role in this unit that allows this.');
  }
}

export class OwnUnit extends DomainError {
  readonly code = 'own-unit';
  readonly kind = 'forbidden';

  constructor() {
    super('Nobody evaluates a unit they belong to or have answered for; let a colleague do this.');
  }
}

export class ConflictDeclared extends DomainError {
  readonly code = 'conflict-declared';
  readonly kind = 'forbidden';

  constructor(reason: string) {
    super(`A conflict of interest with this unit is declared (${reason}); let a colleague do this.`);
  }
}

export class NotYourSheet extends DomainError {
  readonly code = 'not-your-sheet';
  readonly kind = 'forbidden';

  constructor() {
    super('Only the evaluator whose own sheet this is hands it in.');
  }
}

export class NotYourItem extends DomainError {
  readonly code = 'not-your-item';
  readonly kind = 'forbidden';
  override readonly facts: { readonly layer: Layer; readonly item: string };

  constructor(layer: Layer, item: string) {
    const who =
      layer === 'UNIT'
        ? 'its coordinator and the members of its area'
        : `the evaluator whose own sheet it is, and on the sheet that speaks for the ${layer} by its lead`;
    super(`${item} on this ${layer} sheet is answered by ${who}.`);
    this.facts = { layer, item };
  }
}

export class WrongStage extends DomainError {
  readonly code = 'wrong-stage';
  readonly kind = 'conflict';
  override readonly facts: { readonly stage: Stage; readonly needed: Stage };

  constructor(stage: Stage, needed: Stage) {
    super(`This belongs to ${needed}, and the assessment is in ${stage}.`);
    this.facts = { stage, needed };
  }
}

export class SheetSealed extends DomainError {
  readonly code = 'sheet-sealed';
  readonly kind = 'conflict';
  override readonly facts: { readonly layer: Layer };

  constructor(layer: Layer) {
    super(`The ${layer} sheet is sealed: its stage is over. It can be written on again only when it is returned.`);
    this.facts = { layer };
  }
}

/** What is saved now, for whoever saved over an older version. */
export interface CurrentAnswer {
  readonly value: unknown;
  readonly note: string;
  readonly version: number;
  readonly answeredAt: Date;
  readonly answeredBy: string;
}

export class StaleAnswer extends DomainError {
  readonly code = 'stale-answer';
  readonly kind = 'stale';
  override readonly facts: { readonly item: string; readonly current: CurrentAnswer | null };

  constructor(item: string, current: CurrentAnswer | null) {
    super(
      current === null
        ? `${item} has no answer yet: save the first one with If-None-Match: *.`
        : `${item} was saved by somebody else meanwhile, as version ${current.version}; nothing was overwritten.`,
    );
    this.facts = { item, current };
  }
}

export class PassOpen extends DomainError {
  readonly code = 'pass-open';
  readonly kind = 'conflict';
  override readonly facts: { readonly layer: Layer; readonly submitted: number; readonly evaluators: number };

  constructor(layer: Layer, members: readonly { readonly submittedAt: Date | null }[]) {
    const submitted = members.filter(({ submittedAt }) => submittedAt !== null).length;
    super(
      `The first pass of the ${layer} is still open: ${submitted} of ${members.length} evaluators have submitted. ` +
        'Nothing speaks for the layer until all have, or its lead closes the pass.',
    );
    this.facts = { layer, submitted, evaluators: members.length };
  }
}

export class PassNotOpen extends DomainError {
  readonly code = 'pass-not-open';
  readonly kind = 'conflict';

  constructor(layer: Layer) {
    super(`No first pass of the ${layer} is open: it is closed already, or has not begun.`);
  }
}

export class PassClosed extends DomainError {
  readonly code = 'pass-closed';
  readonly kind = 'conflict';

  constructor(layer: Layer) {
    super(`The first pass of the ${layer} is closed: somebody who joins now would no longer score blind.`);
  }
}

export class NothingSubmitted extends DomainError {
  readonly code = 'nothing-submitted';
  readonly kind = 'conflict';

  constructor(layer: Layer) {
    super(`No evaluator of the ${layer} has submitted a sheet: there is nothing to settle yet.`);
  }
}

export class RulingByUnit extends DomainError {
  readonly code = 'ruling-by-unit';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly FieldFault[] };

  constructor(item: string) {
    super(`${item}: a ruling on a zero denominator is for the evaluators; leave it out.`);
    const detail = 'leave it out: an evaluator rules.';
    this.facts = { errors: [{ pointer: '/value/ruling', detail, rule: 'rulingOfEvaluator', limits: [] }] };
  }
}

export class ItemsUnanswered extends DomainError {
  readonly code = 'items-unanswered';
  readonly kind = 'conflict';
  override readonly facts: { readonly layer: Layer; readonly items: readonly string[] };

  constructor(layer: Layer, items: readonly string[]) {
    super(`${items.length} items of the ${layer} sheet are still unanswered or await a ruling; "items" names them.`);
    this.facts = { layer, items };
  }
}

export class LoweredWithoutReason extends DomainError {
  readonly code = 'lowered-without-reason';
  readonly kind = 'conflict';
  override readonly facts: { readonly items: readonly string[] };

  constructor(items: readonly string[]) {
    super(
      `${items.length} items score lower than the layer before and have no note that says why; "items" names them.`,
    );
    this.facts = { items };
  }
}
