import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { AuditEvent } from './audit-event.entity.js';

@Injectable()
export class AuditEventsRepository {
  async add(tx: Tx, event: Omit<AuditEvent, 'id'>): Promise<void> {
    await tx.insert(AuditEvent, event);
  }
}
