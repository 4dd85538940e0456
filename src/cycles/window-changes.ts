import type { Tx } from '../database/transactions.js';
import type { Stage } from '../domain/lifecycle.js';

/** The assessments lie above the cycles; this is the one thing cycles tell them. */
export abstract class WindowChanges {
  /** In the transaction that gave a stage of a cycle other days, which holds the cycle. */
  abstract after(tx: Tx, cycleId: string, stage: Stage): Promise<void>;
}
