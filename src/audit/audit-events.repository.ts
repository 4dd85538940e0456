import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { AuditEvent } from './audit-event.entity.js';

const PAGE = 1_000;

@Injectable()
export class AuditEventsRepository {
  async add(tx: Tx, event: Omit<AuditEvent, 'id'>): Promise<void> {
    await tx.insert(AuditEvent, event);
  }

  /** A statement takes 65,535 values at most. */
  async addAll(tx: Tx, events: readonly Omit<AuditEvent, 'id'>[]): Promise<void> {
    for (let from = 0; from < events.length; from += PAGE) await tx.insert(AuditEvent, events.slice(from, from + PAGE));
  }
}
