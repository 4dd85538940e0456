import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { type AttachedEvidence, EvidenceOnItems, type EvidenceToCarry } from '../assessments/attached-evidence.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { EvidenceUsesRepository } from './evidence-uses.repository.js';

/** Tells the assessments what is attached to their items. */
@Injectable()
export class ItemEvidence extends EvidenceOnItems {
  constructor(
    private readonly uses: EvidenceUsesRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async of(assessmentId: string, at?: Date): Promise<readonly AttachedEvidence[]> {
    return this.uses.attachedTo(assessmentId, at ?? null);
  }

  override async carry(tx: Tx, { accountId }: Actor, carried: EvidenceToCarry): Promise<void> {
    const attached = await this.uses.carry(tx, { ...carried, by: accountId, at: this.clock.now() });
    if (attached === 0) return;
    const subject = ['assessment', carried.toAssessmentId] as const;
    await this.audit.record(tx, {
      actorId: accountId,
      action: 'carry-evidence',
      subject,
      after: { ...carried, attached },
    });
  }
}
