import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { InstitutionFacts, UnitFacts } from '../domain/eligibility.js';
import { StandingNotFound } from './proposals.errors.js';
import { assertLeadsTpiOf, maySeeStanding } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';
import type { InstitutionStanding, UnitStanding } from './standing.entity.js';
import { StandingPlaces } from './standing-places.service.js';

export interface NewInstitutionStanding extends InstitutionFacts {
  readonly quota: number;
  readonly determinesWbk: boolean;
}

/** How institutions and units stand in a cycle. */
@Injectable()
export class Standings {
  constructor(
    private readonly standings: ProposalsRepository,
    private readonly places: StandingPlaces,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws StandingNotFound, also for one that the actor may not see. */
  async ofInstitution(actor: Actor, cycleId: string, institutionId: string): Promise<InstitutionStanding> {
    const standing = await this.standings.findInstitutionStanding(cycleId, institutionId);
    if (standing === null || !maySeeStanding(actor, { institutionId, unitId: null }))
      throw new StandingNotFound('institution');
    return standing;
  }

  /** Throws CycleNotFound, UnitNotFound, StandingNotFound, also for one that the actor may not see. */
  async ofUnit(actor: Actor, cycleId: string, unitId: string): Promise<UnitStanding> {
    const { institutionId } = await this.places.unitIn(cycleId, unitId);
    const standing = await this.standings.findUnitStanding(cycleId, unitId);
    if (standing === null || !maySeeStanding(actor, { institutionId, unitId })) throw new StandingNotFound('unit');
    return standing;
  }

  /** Records how an institution stands, over what was recorded before. Throws CycleNotFound, InstitutionNotFound. */
  async recordInstitution(actor: Actor, cycleId: string, institutionId: string, facts: NewInstitutionStanding) {
    await this.places.assertInstitution(cycleId, institutionId);
    const before = await this.standings.findInstitutionStanding(cycleId, institutionId);
    await this.transactions.run(async (tx) => {
      await this.standings.putInstitutionStanding(tx, { cycleId, institutionId, ...facts, ...this.recorded(actor) });
      await this.record(tx, actor, ['institution', institutionId], { before, after: { cycleId, ...facts } });
    });
  }

  /** Records how a unit stands, over what was recorded before. Throws CycleNotFound, UnitNotFound, OwnUnit, ConflictDeclared, NotTheUnitsTpi. */
  async recordUnit(actor: Actor, cycleId: string, workUnitId: string, facts: UnitFacts): Promise<void> {
    assertLeadsTpiOf(actor, await this.places.unitToJudge(actor, cycleId, workUnitId));
    const before = await this.standings.findUnitStanding(cycleId, workUnitId);
    await this.transactions.run(async (tx) => {
      await this.standings.putUnitStanding(tx, { cycleId, workUnitId, ...facts, ...this.recorded(actor) });
      await this.record(tx, actor, ['unit', workUnitId], { before, after: { cycleId, ...facts } });
    });
  }

  private recorded(actor: Actor): { recordedAt: Date; recordedBy: string } {
    return { recordedAt: this.clock.now(), recordedBy: actor.accountId };
  }

  private async record(
    tx: Tx,
    actor: Actor,
    subject: readonly [string, string],
    { before, after }: { before: object | null; after: object },
  ): Promise<void> {
    const change = { actorId: actor.accountId, action: 'record-standing', subject, after };
    await this.audit.record(tx, before === null ? change : { ...change, before });
  }
}
