import { Ambient } from '../common/ambient.js';
import type { Tx } from '../database/transactions.js';

/** Is told what events are about, in the transaction that leaves them and before it commits. What it throws takes all back. */
export type EventWitness = (tx: Tx, subjects: readonly (readonly [type: string, id: string])[]) => Promise<void>;

const current = new Ambient<EventWitness>();

/** Does `work`, and has `witness` told of every event that it leaves, however deep. Saving one answer is not told of. */
export function witnessedBy<T>(witness: EventWitness, work: () => T): T {
  return current.run(witness, work);
}

/** Who wants to be told, if anybody. */
export function currentWitness(): EventWitness | null {
  return current.get() ?? null;
}
