import type { AuditEvent } from './audit-event.entity.js';

/** The chain that tells of what was erased. */
export const ERASURE_CHAIN = 'erasure';

/** Places in chains, by the name of the chain. */
export type Places = Readonly<Record<string, readonly number[]>>;

/** What an event of the chain `erasure` says after it. */
export interface Erasure {
  readonly because: string;
  /** Events that lost what was before and after. */
  readonly contents: Places;
  /** Events that lost the address they came from. */
  readonly addresses: Places;
}

/** What may be missing, and is told to be. */
export class Erasures {
  private readonly contents = new Set<string>();
  private readonly addresses = new Set<string>();

  constructor(events: readonly AuditEvent[]) {
    for (const { after } of events) {
      const { contents = {}, addresses = {} } = (after ?? {}) as Partial<Erasure>;
      addAll(this.contents, contents);
      addAll(this.addresses, addresses);
    }
  }

  hasContent({ chain, seq }: AuditEvent): boolean {
    return this.contents.has(`${chain} ${seq}`);
  }

  hasAddress({ chain, seq }: AuditEvent): boolean {
    return this.addresses.has(`${chain} ${seq}`);
  }
}

function addAll(known: Set<string>, places: Places): void {
  for (const [chain, seqs] of Object.entries(places)) for (const seq of seqs) known.add(`${chain} ${seq}`);
}
