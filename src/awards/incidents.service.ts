import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { AwardEnded, AwardNotFound, IncidentClosed, IncidentInFuture, IncidentNotFound } from './awards.errors.js';
import { assertMayClose, assertMayRecord, maySeeIncidents } from './awards.policy.js';
import { type AwardRow, AwardsRepository } from './awards.repository.js';
import type { Incident } from './incident.entity.js';
import { IncidentsRepository } from './incidents.repository.js';

/** Something that happened to the holder of an award. */
export type Happened = Pick<Incident, 'kind' | 'description' | 'happenedOn'>;

/** Monitoring awards between evaluations: an open incident puts an award at risk. */
@Injectable()
export class Incidents {
  constructor(
    private readonly incidents: IncidentsRepository,
    private readonly awards: AwardsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Those about an award that the actor may see, the latest first. Throws AwardNotFound. */
  async of(actor: Actor, awardId: string): Promise<Incident[]> {
    const award = await this.awards.find(awardId);
    if (award === null) throw new AwardNotFound(awardId);
    return maySeeIncidents(actor, award) ? this.incidents.of(awardId) : [];
  }

  /** Records one about an award in force. Throws IncidentInFuture, AwardNotFound, NotTheMonitor, AwardEnded. */
  async record(actor: Actor, awardId: string, happened: Happened): Promise<Incident> {
    if (happened.happenedOn > this.clock.today()) throw new IncidentInFuture(this.clock.today());
    return this.transactions.run(async (tx) => {
      const award = await this.lockAward(tx, awardId);
      assertMayRecord(actor, award, happened.kind);
      if (award.endReason !== null) throw new AwardEnded(award.endReason);
      const recorded = { recordedAt: this.clock.now(), recordedBy: actor.accountId };
      const incident = await this.incidents.add(tx, { awardId, ...happened }, recorded);
      const subject = ['incident', incident.id] as const;
      const after = { awardId, ...happened };
      await this.audit.record(tx, { actorId: actor.accountId, action: 'record', subject, after });
      return incident;
    });
  }

  /** Throws IncidentNotFound, NotTheMonitor, OwnUnit, IncidentClosed. */
  async close(actor: Actor, id: string, reason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.incidents.find(id);
      if (known === null) throw new IncidentNotFound(id);
      const award = await this.lockAward(tx, known.awardId);
      if (!maySeeIncidents(actor, award)) throw new IncidentNotFound(id);
      assertMayClose(actor, award);
      await this.settle(tx, actor, id, reason);
    });
  }

  /** The award first, as whoever ends it does: then its incidents are closed with it or before, and not both. */
  private async lockAward(tx: Tx, id: string): Promise<AwardRow> {
    await this.awards.lock(tx, id);
    const award = await this.awards.find(id);
    if (award === null) throw new AwardNotFound(id);
    return award;
  }

  private async settle(tx: Tx, actor: Actor, id: string, closingReason: string): Promise<void> {
    const incident = await this.incidents.find(id);
    if (incident === null) throw new IncidentNotFound(id);
    if (incident.closingReason !== null) throw new IncidentClosed(incident.closingReason);
    await this.incidents.close(tx, id, { closedAt: this.clock.now(), closedBy: actor.accountId, closingReason });
    const subject = ['incident', id] as const;
    await this.audit.record(tx, { actorId: actor.accountId, action: 'close', subject, after: { closingReason } });
  }
}
