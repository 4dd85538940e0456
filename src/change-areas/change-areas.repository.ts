import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { AreaAssignment } from './area-assignment.entity.js';
import type { AreaMember, UnitPerson } from './unit-team.js';

@Injectable()
export class ChangeAreasRepository {
  constructor(private readonly reader: Reader) {}

  /** Everyone who works on an area of a unit now and still belongs to it, by area and name. */
  async membersOf(workUnitId: string): Promise<AreaMember[]> {
    return this.reader.query<AreaMember[]>(
      `SELECT assignment.area_no AS "areaNo", account.id AS "accountId", account.name,
         assignment.leads_since IS NOT NULL AS "isLead"
       FROM area_assignment assignment JOIN account ON account.id = assignment.account_id
       WHERE assignment.work_unit_id = $1 AND assignment.ended_at IS NULL AND EXISTS (
         SELECT FROM appointment
         WHERE appointment.account_id = account.id AND appointment.work_unit_id = $1 AND appointment.ended_at IS NULL
       ) ORDER BY 1, 3`,
      [workUnitId],
    );
  }

  /** Everyone with a role in a unit, by name. */
  async peopleOf(workUnitId: string): Promise<UnitPerson[]> {
    return this.reader.query<UnitPerson[]>(
      `SELECT account.id AS "accountId", account.name, array_agg(appointment.role ORDER BY appointment.role) AS roles
       FROM appointment JOIN account ON account.id = appointment.account_id
       WHERE appointment.work_unit_id = $1 AND appointment.ended_at IS NULL AND account.closed_at IS NULL
       GROUP BY account.id ORDER BY account.name, account.id`,
      [workUnitId],
    );
  }

  /** Does nothing when the person works on the area already. */
  async add(
    tx: Tx,
    assignment: Omit<AreaAssignment, 'id' | 'leadsSince' | 'leadChosenBy' | 'endedAt' | 'endedBy'>,
  ): Promise<void> {
    await tx.createQueryBuilder().insert().into(AreaAssignment).values(assignment).orIgnore().execute();
  }

  /** Everyone's work on an area, locked: the choice of its lead is made by one at a time. */
  async lockArea(tx: Tx, workUnitId: string, areaNo: number): Promise<AreaAssignment[]> {
    const where = { workUnitId, areaNo, endedAt: IsNull() };
    return tx.find(AreaAssignment, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** @param chosen null for somebody who no longer leads. */
  async setLead(tx: Tx, id: string, chosen: { since: Date; by: string } | null): Promise<void> {
    await tx.update(AreaAssignment, { id }, { leadsSince: chosen?.since ?? null, leadChosenBy: chosen?.by ?? null });
  }

  async end(tx: Tx, assignment: EndedAssignment): Promise<void> {
    const { workUnitId, areaNo, accountId, endedBy, endedAt } = assignment;
    await tx.update(AreaAssignment, { workUnitId, areaNo, accountId, endedAt: IsNull() }, { endedBy, endedAt });
  }
}

type EndedAssignment = Pick<AreaAssignment, 'workUnitId' | 'areaNo' | 'accountId'> & { endedBy: string; endedAt: Date };
