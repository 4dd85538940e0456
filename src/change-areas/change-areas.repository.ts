import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { AreaAssignment } from './area-assignment.entity.js';

export interface AreaMember {
  readonly areaNo: number;
  readonly accountId: string;
  readonly name: string;
}

@Injectable()
export class ChangeAreasRepository {
  constructor(private readonly reader: Reader) {}

  /** Everyone who works on an area of a unit now and still belongs to it, by area and name. */
  async membersOf(workUnitId: string): Promise<AreaMember[]> {
    return this.reader.query<AreaMember[]>(
      `SELECT assignment.area_no AS "areaNo", account.id AS "accountId", account.name
       FROM area_assignment assignment JOIN account ON account.id = assignment.account_id
       WHERE assignment.work_unit_id = $1 AND assignment.ended_at IS NULL AND EXISTS (
         SELECT FROM appointment
         WHERE appointment.account_id = account.id AND appointment.work_unit_id = $1 AND appointment.ended_at IS NULL
       ) ORDER BY 1, 3`,
      [workUnitId],
    );
  }

  /** Does nothing when the person works on the area already. */
  async add(tx: Tx, assignment: Omit<AreaAssignment, 'id' | 'endedAt' | 'endedBy'>): Promise<void> {
    await tx.createQueryBuilder().insert().into(AreaAssignment).values(assignment).orIgnore().execute();
  }

  async end(tx: Tx, assignment: EndedAssignment): Promise<void> {
    const { workUnitId, areaNo, accountId, endedBy, endedAt } = assignment;
    await tx.update(AreaAssignment, { workUnitId, areaNo, accountId, endedAt: IsNull() }, { endedBy, endedAt });
  }
}

type EndedAssignment = Pick<AreaAssignment, 'workUnitId' | 'areaNo' | 'accountId'> & { endedBy: string; endedAt: Date };
