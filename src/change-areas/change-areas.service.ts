import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { type Actor, hasRoleInUnit } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { AreaAssignment } from './area-assignment.entity.js';
import { AreaNotFound, NotAMember, NotCoordinator, NotOnTheArea, TeamNotFound } from './change-areas.errors.js';
import { mayKnowTeam } from './change-areas.policy.js';
import { AREA_COUNT } from './area-count.js';
import { ChangeAreasRepository } from './change-areas.repository.js';
import type { AreaMember, UnitPerson } from './unit-team.js';

/** One person on one of the six areas of one unit. */
export interface AreaWork {
  readonly unitId: string;
  readonly areaNo: number;
  readonly accountId: string;
}

@Injectable()
export class ChangeAreas {
  constructor(
    private readonly areas: ChangeAreasRepository,
    private readonly accounts: Accounts,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Who works on which area of a unit, for its own people and auditors. Throws TeamNotFound for everyone else. */
  async teamOf(actor: Actor, unitId: string): Promise<AreaMember[]> {
    if (!mayKnowTeam(actor, unitId)) throw new TeamNotFound(unitId);
    return this.membersOf(unitId);
  }

  /** The same for features that have seen to it already that the actor may (`mayKnowTeam`). */
  async membersOf(unitId: string): Promise<AreaMember[]> {
    return this.areas.membersOf(unitId);
  }

  /** Everyone with a role in a unit, for its own people and auditors. Throws TeamNotFound for everyone else. */
  async peopleOf(actor: Actor, unitId: string): Promise<UnitPerson[]> {
    if (!mayKnowTeam(actor, unitId)) throw new TeamNotFound(unitId);
    return this.areas.peopleOf(unitId);
  }

  /** Lets a member of the unit work on an area; again is harmless. Throws AreaNotFound, NotCoordinator, NotAMember. */
  async assign(actor: Actor, work: AreaWork): Promise<void> {
    const { unitId: workUnitId, areaNo, accountId } = work;
    assertCoordinates(actor, work);
    await this.assertMember(work);
    await this.transactions.run(async (tx) => {
      const assigned = { assignedAt: this.clock.now(), assignedBy: actor.accountId };
      await this.areas.add(tx, { workUnitId, areaNo, accountId, ...assigned });
      await this.audit.record(tx, {
        actorId: actor.accountId,
        action: 'assign-area',
        subject: ['unit', workUnitId],
        after: work,
      });
    });
  }

  /** Takes somebody off an area; again is harmless. Throws AreaNotFound, NotCoordinator. */
  async unassign(actor: Actor, work: AreaWork): Promise<void> {
    const { unitId: workUnitId, areaNo, accountId } = work;
    assertCoordinates(actor, work);
    await this.transactions.run(async (tx) => {
      const ended = { endedAt: this.clock.now(), endedBy: actor.accountId };
      await this.areas.end(tx, { workUnitId, areaNo, accountId, ...ended });
      await this.audit.record(tx, {
        actorId: actor.accountId,
        action: 'end-area',
        subject: ['unit', workUnitId],
        before: work,
      });
    });
  }

  /** Lets a member lead an area they work on, in place of who led it. Throws AreaNotFound, NotCoordinator, NotOnTheArea. */
  async chooseLead(actor: Actor, work: AreaWork): Promise<void> {
    await this.changeLead(actor, work, (onArea) => {
      const chosen = onArea.find(({ accountId }) => accountId === work.accountId);
      if (chosen === undefined) throw new NotOnTheArea(work.areaNo);
      return chosen;
    });
  }

  /** Leaves an area that this person leads without a lead; again is harmless. Throws AreaNotFound, NotCoordinator. */
  async endLead(actor: Actor, work: AreaWork): Promise<void> {
    await this.changeLead(actor, work, (_onArea, lead) => (lead?.accountId === work.accountId ? undefined : lead));
  }

  /** @param choose answers who is to lead, of those who work on the area, of whom one may lead it now. */
  private async changeLead(
    actor: Actor,
    work: AreaWork,
    choose: (onArea: readonly AreaAssignment[], lead: AreaAssignment | undefined) => AreaAssignment | undefined,
  ): Promise<void> {
    assertCoordinates(actor, work);
    const { unitId, areaNo } = work;
    await this.transactions.run(async (tx) => {
      const onArea = await this.areas.lockArea(tx, unitId, areaNo);
      const lead = onArea.find(({ leadsSince }) => leadsSince !== null);
      const chosen = choose(onArea, lead);
      if (chosen === lead) return;
      if (lead !== undefined) await this.areas.setLead(tx, lead.id, null);
      if (chosen !== undefined)
        await this.areas.setLead(tx, chosen.id, { since: this.clock.now(), by: actor.accountId });
      await this.audit.record(tx, {
        actorId: actor.accountId,
        action: 'choose-area-lead',
        subject: ['unit', unitId],
        before: { areaNo, accountId: lead?.accountId ?? null },
        after: { areaNo, accountId: chosen?.accountId ?? null },
      });
    });
  }

  private async assertMember({ unitId, accountId }: AreaWork): Promise<void> {
    const members = (await this.accounts.holdersInUnits([unitId], 'UNIT_MEMBER')).get(unitId) ?? [];
    if (!members.some(({ id }) => id === accountId)) throw new NotAMember();
  }
}

function assertCoordinates(actor: Actor, { unitId, areaNo }: AreaWork): void {
  if (areaNo < 1 || areaNo > AREA_COUNT) throw new AreaNotFound(areaNo);
  if (!hasRoleInUnit(actor, unitId, 'UNIT_COORDINATOR')) throw new NotCoordinator();
}
