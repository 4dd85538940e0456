import { Injectable } from '@nestjs/common';
import { atEndOf, gathering, type Tx } from '../database/transactions.js';
import { AuditEventsRepository } from './audit-events.repository.js';
import { AuditSealing, type LooseEvent } from './audit-sealing.js';
import type { Change } from './change.js';
import { currentWitness } from './event-witness.js';

/**
 * Leaves a record of each change in the transaction that makes it. They are gathered and written as the last thing before it
 * commits: so chains are locked for a moment only, always after every other row, and nobody waits in a circle.
 * Saving one answer writes its own, in its one statement.
 */
@Injectable()
export class AuditLog {
  private readonly gather = gathering<LooseEvent>(atEndOf, (tx, events) => this.write(tx, events));

  constructor(
    private readonly events: AuditEventsRepository,
    private readonly sealing: AuditSealing,
  ) {}

  async record(tx: Tx, change: Change): Promise<void> {
    await this.recordAll(tx, [change]);
  }

  /** The same for many changes. */
  async recordAll(tx: Tx, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    this.gather(
      tx,
      changes.map((change) => this.sealing.eventOf(change)),
    );
  }

  private async write(tx: Tx, events: readonly LooseEvent[]): Promise<void> {
    const chains = [...new Set(events.map(({ chain }) => chain))].toSorted();
    const heads = await this.events.lockChains(tx, chains);
    await this.events.add(tx, this.sealing.sealAll(events, heads));
    await currentWitness()?.(
      tx,
      events.map(({ subjectType, subjectId }) => [subjectType, subjectId]),
    );
  }
}
