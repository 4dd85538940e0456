import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { type EventType, SCHEMA_VERSION } from '../webhooks/event-types.js';
import { Webhooks } from '../webhooks/webhooks.service.js';
import type { Award } from './award.entity.js';
import { AwardsRepository } from './awards.repository.js';
import type { AwardEnd } from './decision.js';

/** What happens to an award leaves an event in the audit trail; that it is made, or ends, is told to systems elsewhere as well. */
@Injectable()
export class AwardRecords {
  constructor(
    private readonly awards: AwardsRepository,
    private readonly audit: AuditLog,
    private readonly webhooks: Webhooks,
  ) {}

  async granted(tx: Tx, actor: Actor, award: Award): Promise<void> {
    await this.record(tx, actor, award, { action: 'grant', after: { ...award } });
    const { decreeNumber, decreedOn, certificateNumber, reevaluationDueOn } = award;
    await this.announce(tx, 'award.made', award, { decreeNumber, decreedOn, certificateNumber, reevaluationDueOn });
  }

  async prolonged(tx: Tx, actor: Actor, award: Award, after: Pick<Award, 'reevaluationDueOn'>): Promise<void> {
    const before = { reevaluationDueOn: award.reevaluationDueOn };
    await this.record(tx, actor, award, { action: 'prolong', before, after });
  }

  async ended(tx: Tx, actor: Actor, award: Award, endedOn: CalendarDate, endReason: AwardEnd): Promise<void> {
    await this.record(tx, actor, award, { action: 'end', after: { endedOn, endReason } });
    await this.announce(tx, 'award.ended', award, { endedOn, endReason });
  }

  private async record(
    tx: Tx,
    { accountId: actorId }: Actor,
    { id }: Award,
    change: { action: string; before?: object; after: object },
  ): Promise<void> {
    await this.audit.record(tx, { actorId, subject: ['award', id], ...change });
  }

  private async announce(tx: Tx, type: EventType, { id: awardId }: Award, more: object): Promise<void> {
    const award = await this.awards.find(awardId);
    if (award === null) return;
    const { workUnitId, unitName, institutionId, predicate, assessmentId } = award;
    const unit = { id: workUnitId, name: unitName };
    const data = { schemaVersion: SCHEMA_VERSION, awardId, assessmentId, unit, predicate, ...more };
    await this.webhooks.announce(tx, [{ key: randomUUID(), type, institutionId, data }]);
  }
}
