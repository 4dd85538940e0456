import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import type { Finding } from './finding.entity.js';
import type { Found } from './finding-authors.service.js';
import { type FindingRow, FindingsRepository, type FindingSteps } from './findings.repository.js';
import { FollowUpDeadlines } from './follow-up-deadlines.service.js';

/** Writing findings and what becomes of them, each time with its audit event and with what is then due at the unit. */
@Injectable()
export class FindingChanges {
  constructor(
    private readonly findings: FindingsRepository,
    private readonly deadlines: FollowUpDeadlines,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async record(
    tx: Tx,
    actor: Actor,
    assessment: AssessmentRow,
    layer: EvaluatingLayer,
    found: Found,
  ): Promise<Finding> {
    const recorded = { assessmentId: assessment.id, layer, ...found };
    const signed = { recordedAt: this.clock.now(), recordedBy: actor.accountId };
    const finding = await this.findings.add(tx, { ...recorded, ...signed });
    const subject = ['finding', finding.id] as const;
    await this.audit.record(tx, {
      actorId: actor.accountId,
      action: 'record',
      subject,
      assessmentId: assessment.id,
      after: recorded,
    });
    await this.deadlines.begin(tx, { ...assessment, ...finding });
    return finding;
  }

  async withdraw(tx: Tx, actor: Actor, finding: FindingRow, withdrawalReason: string): Promise<void> {
    const steps = { withdrawnAt: this.clock.now(), withdrawnBy: actor.accountId, withdrawalReason };
    await this.change(tx, actor, finding, 'withdraw', steps);
    await this.deadlines.end(tx, finding, 'withdrawn');
  }

  /** A new answer takes the place of one that was sent back. */
  async respond(tx: Tx, actor: Actor, finding: FindingRow, response: string): Promise<void> {
    const answered = { response, respondedAt: this.clock.now(), respondedBy: actor.accountId };
    const steps = { ...answered, rejectedAt: null, rejectedBy: null, rejectionReason: null };
    await this.change(tx, actor, finding, 'respond', steps);
    await this.deadlines.end(tx, finding, 'handed-over');
  }

  async resolve(tx: Tx, actor: Actor, finding: FindingRow): Promise<void> {
    const steps = { resolvedAt: this.clock.now(), resolvedBy: actor.accountId };
    await this.change(tx, actor, finding, 'resolve', steps);
    await this.deadlines.end(tx, finding, 'done');
  }

  async reject(tx: Tx, actor: Actor, finding: FindingRow, rejectionReason: string): Promise<void> {
    const steps = { rejectedAt: this.clock.now(), rejectedBy: actor.accountId, rejectionReason };
    await this.change(tx, actor, finding, 'reject', steps);
    await this.deadlines.begin(tx, finding);
  }

  private async change(tx: Tx, actor: Actor, finding: FindingRow, action: string, steps: FindingSteps): Promise<void> {
    await this.findings.change(tx, finding.id, steps);
    const names = Object.keys(steps) as (keyof FindingSteps)[];
    const before = Object.fromEntries(names.map((name) => [name, finding[name]]));
    const subject = ['finding', finding.id] as const;
    const { assessmentId } = finding;
    await this.audit.record(tx, { actorId: actor.accountId, action, subject, assessmentId, before, after: steps });
  }
}
