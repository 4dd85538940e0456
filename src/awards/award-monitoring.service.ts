import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Stages } from '../assessments/stages.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { CycleRules } from '../domain/cycle-rules.js';
import { Deadlines } from '../reminders/deadlines.service.js';
import type { Award } from './award.entity.js';
import type { AwardEnd } from './decision.js';
import { IncidentsRepository } from './incidents.repository.js';
import { reevaluationDue } from './reevaluation-due.js';

/** What accompanies an award from its decree to its end, inside the transaction of whoever decides: reminders, incidents, re-evaluations. */
@Injectable()
export class AwardMonitoring {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly incidents: IncidentsRepository,
    private readonly stages: Stages,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Plans the reminders of a new award. */
  async begin(tx: Tx, award: Award, rules: CycleRules): Promise<void> {
    await this.deadlines.set(tx, reevaluationDue(award), rules);
  }

  /** Plans the reminders of a new due day in the place of those of the old one. Open incidents stay open. */
  async renew(tx: Tx, award: Award, rules: CycleRules): Promise<void> {
    await this.deadlines.set(tx, reevaluationDue(award), rules, 'decided');
  }

  /** Cancels an ended award's reminders, closes its incidents and concludes a re-evaluation under way, because it ended. */
  async end(tx: Tx, actor: Actor, award: Award, closingReason: AwardEnd): Promise<void> {
    const isRevoked = closingReason === 'REVOKED';
    // Assessments before deadlines, as every move locks them.
    await this.stages.overtake(tx, actor, award.workUnitId, isRevoked ? 'REVOKED' : 'UPGRADED');
    await this.deadlines.close(tx, 'REEVALUATION', [award.id], isRevoked ? 'revoked' : 'superseded');
    const { accountId: actorId } = actor;
    const closing = { closedAt: this.clock.now(), closedBy: actorId, closingReason };
    for (const id of await this.incidents.closeAll(tx, award.id, closing)) {
      const subject = ['incident', id] as const;
      await this.audit.record(tx, { actorId, action: 'close', subject, after: { closingReason } });
    }
  }
}
