import { DomainError } from '../domain/domain-error.js';
import type { WordingDifference } from './wording-difference.js';

/** A place in a file, and what is wrong with it. */
export interface MasterFault {
  /** Empty for the file as a whole. */
  readonly at: string;
  readonly reason: string;
}

/** As many as somebody looks at before asking for another file. */
const MOST = 200;

/** A file that is not the ministry's question master. */
export class QuestionMasterUnreadable extends DomainError {
  readonly code = 'question-master-unreadable';
  readonly kind = 'invalid';
  override readonly facts: { readonly count: number; readonly faults: readonly MasterFault[] };

  constructor(faults: readonly MasterFault[]) {
    const [first] = faults;
    super(`The file is no question master: ${[first?.at, first?.reason].filter(Boolean).join(': ')}.`);
    this.facts = { count: faults.length, faults: faults.slice(0, MOST) };
  }
}

/** A question master that asks otherwise than the worksheet: nothing of it is attached. */
export class WordingDiffers extends DomainError {
  readonly code = 'wording-differs';
  readonly kind = 'conflict';
  override readonly facts: { readonly count: number; readonly differences: readonly WordingDifference[] };

  constructor(instrumentId: string, differences: readonly WordingDifference[]) {
    super(
      `The question master and ${instrumentId} differ in ${differences.length} places, so nothing was attached: ` +
        'publish a worksheet that asks what the master asks.',
    );
    this.facts = { count: differences.length, differences: differences.slice(0, MOST) };
  }
}
