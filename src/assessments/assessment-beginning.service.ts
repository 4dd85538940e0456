import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { AssessmentRow } from './assessment-row.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { SheetsRepository } from './sheets.repository.js';

type BeginningAssessment = Pick<AssessmentRow, 'unitId' | 'cycleId' | 'kind' | 'target'>;

/** How every assessment begins. */
@Injectable()
export class AssessmentBeginning {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly sheets: SheetsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Adds an assessment in its first stage, with an open sheet for the unit, and answers its id. */
  async begin(tx: Tx, actor: Actor, asked: BeginningAssessment): Promise<string> {
    const { unitId: workUnitId, cycleId, kind, target } = asked;
    const createdAt = this.clock.now();
    const start = { stage: 'SELF_ASSESSMENT', outcome: null, determinedBy: 'MINISTER' } as const;
    const fields = { workUnitId, cycleId, kind, target, ...start, createdAt, createdBy: actor.accountId };
    const { id } = await this.assessments.add(tx, fields);
    await this.sheets.openConsensus(tx, id, 'UNIT', createdAt);
    const after = { unitId: workUnitId, cycleId, kind, target };
    await this.audit.record(tx, { actorId: actor.accountId, action: 'open', subject: ['assessment', id], after });
    return id;
  }
}
