import { Injectable } from '@nestjs/common';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import { Deadlines } from '../reminders/deadlines.service.js';
import type { Evidence } from './evidence.entity.js';

/** Evidence with a last day is due to be replaced by it, in the transaction that says so. */
@Injectable()
export class EvidenceExpiry {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly cycles: Cycles,
  ) {}

  /** Of evidence that is new, or is about another period now. It belongs to no cycle, so the latest one's rules count. */
  async follow(tx: Tx, { id, workUnitId, title, validUntil }: Evidence): Promise<void> {
    if (validUntil === null) return this.deadlines.close(tx, 'EVIDENCE_EXPIRY', [id], 'replaced');
    const about = { kind: 'EVIDENCE_EXPIRY', subjectId: id, workUnitId, assessmentId: null } as const;
    await this.deadlines.set(tx, { ...about, dueOn: validUntil, facts: { title } }, await this.cycles.latestRules());
  }
}
