import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { type Actor, unitsOf } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { AreaNotFound, NotAMember, NotCoordinator, TeamNotFound } from './change-areas.errors.js';
import { mayKnowTeam } from './change-areas.policy.js';
import { type AreaMember, ChangeAreasRepository } from './change-areas.repository.js';

export const AREA_COUNT = 6;

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

  private async assertMember({ unitId, accountId }: AreaWork): Promise<void> {
    const members = (await this.accounts.holdersInUnits([unitId], 'UNIT_MEMBER')).get(unitId) ?? [];
    if (!members.some(({ id }) => id === accountId)) throw new NotAMember();
  }
}

function assertCoordinates(actor: Actor, { unitId, areaNo }: AreaWork): void {
  if (areaNo < 1 || areaNo > AREA_COUNT) throw new AreaNotFound(areaNo);
  if (!unitsOf(actor, 'UNIT_COORDINATOR').includes(unitId)) throw new NotCoordinator();
}
