import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { AuditEvent } from './audit-event.entity.js';
import { AuditEventsRepository } from './audit-events.repository.js';

export interface Change {
  /** null for the program itself. */
  readonly actorId: string | null;
  readonly action: string;
  /** What kind of thing, and its id. */
  readonly subject: readonly [type: string, id: string];
  readonly before?: object;
  readonly after?: object;
}

/** Leaves a record of a change in the transaction that makes it. Saving one answer writes its own, in its one statement. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly events: AuditEventsRepository,
    private readonly clock: Clock,
  ) {}

  async record(tx: Tx, change: Change): Promise<void> {
    await this.events.add(tx, this.eventOf(change));
  }

  /** The same for many changes of one moment, in few statements. */
  async recordAll(tx: Tx, changes: readonly Change[]): Promise<void> {
    await this.events.addAll(
      tx,
      changes.map((change) => this.eventOf(change)),
    );
  }

  private eventOf({ actorId, action, subject, before, after }: Change): Omit<AuditEvent, 'id'> {
    const [subjectType, subjectId] = subject;
    const content = { before: before ?? null, after: after ?? null };
    return { at: this.clock.now(), actorId, action, subjectType, subjectId, ...content };
  }
}
