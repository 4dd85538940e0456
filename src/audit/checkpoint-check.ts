import type { AuditKeys } from './audit-keys.js';
import type { Anchors } from './chain-check.js';
import { type CheckpointStatement, nameOfStatement, readStatement, type SignedStatement } from './checkpoint.js';

/** What is wrong with a checkpoint: not signed by us, gone from one of its two places, or not the next of the one before. */
export type CheckpointMisfit = 'not-ours' | 'missing-inside' | 'missing-outside' | 'out-of-order';

export interface CheckpointFault {
  readonly misfit: CheckpointMisfit;
  /** null when its own word on that cannot be trusted. */
  readonly checkpoint: number | null;
}

interface Known {
  readonly statement: CheckpointStatement;
  readonly name: string;
}

/** Checkpoints from both their places against each other, and what they say of every chain. */
export class CheckpointCheck {
  readonly faults: CheckpointFault[] = [];
  readonly count: number;
  readonly lastAt: string | null;
  readonly anchors: Anchors;

  constructor(
    private readonly keys: AuditKeys,
    inside: readonly SignedStatement[],
    outside: readonly (SignedStatement | null)[],
  ) {
    const [here, there] = [this.read(inside), this.read(outside)];
    const all = new Map([...here, ...there]);
    const ordered = [...all].toSorted(([one], [other]) => one - other).map(([, known]) => known);
    this.compare(here, there);
    this.checkOrder(ordered);
    this.count = ordered.length;
    this.lastAt = ordered.at(-1)?.statement.at ?? null;
    this.anchors = anchorsOf(ordered);
  }

  private read(given: readonly (SignedStatement | null)[]): Map<number, Known> {
    const read = given.map((signed) => {
      const statement = signed === null ? null : readStatement(signed, this.keys);
      return signed === null || statement === null ? null : { statement, name: nameOfStatement(signed.statement) };
    });
    if (read.includes(null)) this.faults.push({ misfit: 'not-ours', checkpoint: null });
    return new Map(read.flatMap((known) => (known === null ? [] : [[known.statement.no, known] as const])));
  }

  /** The newest may still be on its way outside. */
  private compare(here: ReadonlyMap<number, Known>, there: ReadonlyMap<number, Known>): void {
    const newest = Math.max(0, ...here.keys());
    for (const no of there.keys()) if (no <= newest && !here.has(no)) this.miss('missing-inside', no);
    for (const no of there.keys()) if (no > newest + 1) this.miss('missing-inside', no);
    for (const no of here.keys()) if (no < newest && !there.has(no)) this.miss('missing-outside', no);
    for (const [no, { name }] of here) {
      const copy = there.get(no);
      if (copy !== undefined && copy.name !== name) this.miss('out-of-order', no);
    }
  }

  private checkOrder(ordered: readonly Known[]): void {
    let before: Known | null = null;
    for (const known of ordered) {
      const { no, previous } = known.statement;
      const follows = no === (before?.statement.no ?? 0) + 1 && previous === (before?.name ?? null);
      if (!follows) this.miss('out-of-order', no);
      before = known;
    }
  }

  private miss(misfit: CheckpointMisfit, checkpoint: number): void {
    this.faults.push({ misfit, checkpoint });
  }
}

/** The last word on each chain. */
function anchorsOf(ordered: readonly Known[]): Anchors {
  const heads = ordered.flatMap(({ statement }) => statement.heads);
  return new Map(heads.map(([chain, seq, mac]) => [chain, { seq, mac }]));
}
