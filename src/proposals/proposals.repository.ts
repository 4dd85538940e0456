import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Objection } from './objection.entity.js';
import { Screening } from './screening.entity.js';
import { InstitutionStanding, UnitStanding } from './standing.entity.js';

@Injectable()
export class ProposalsRepository {
  constructor(private readonly reader: Reader) {}

  async findInstitutionStanding(cycleId: string, institutionId: string): Promise<InstitutionStanding | null> {
    return this.reader.of(InstitutionStanding).findOneBy({ cycleId, institutionId });
  }

  async findUnitStanding(cycleId: string, workUnitId: string): Promise<UnitStanding | null> {
    return this.reader.of(UnitStanding).findOneBy({ cycleId, workUnitId });
  }

  /** The standings of those of these units for which one is recorded, by unit. */
  async unitStandingsOf(cycleId: string, unitIds: readonly string[]): Promise<Map<string, UnitStanding>> {
    const standings = await this.reader.of(UnitStanding).findBy({ cycleId, workUnitId: In([...unitIds]) });
    return new Map(standings.map((standing) => [standing.workUnitId, standing]));
  }

  async putInstitutionStanding(tx: Tx, standing: InstitutionStanding): Promise<void> {
    await tx.upsert(InstitutionStanding, standing, ['cycleId', 'institutionId']);
  }

  async putUnitStanding(tx: Tx, standing: UnitStanding): Promise<void> {
    await tx.upsert(UnitStanding, standing, ['cycleId', 'workUnitId']);
  }

  /** Waits for other proposals of the institution in this cycle, and keeps later ones waiting: two must not share a quota's last place. */
  async lockInstitutionStanding(tx: Tx, cycleId: string, institutionId: string): Promise<InstitutionStanding | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.getRepository(InstitutionStanding).findOne({ where: { cycleId, institutionId }, lock });
  }

  /** How many units of an institution have been proposed in a cycle. */
  async proposedBy(tx: Tx, cycleId: string, institutionId: string): Promise<number> {
    const rows = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM assessment
       JOIN work_unit unit ON unit.id = assessment.work_unit_id AND unit.institution_id = $2
       WHERE assessment.cycle_id = $1 AND EXISTS (
         SELECT FROM assessment_transition move WHERE move.assessment_id = assessment.id AND move.move = 'propose'
       )`,
      [cycleId, institutionId],
    );
    return rows[0]?.count ?? 0;
  }

  async findScreening(assessmentId: string): Promise<Screening | null> {
    return this.reader.of(Screening).findOneBy({ assessmentId });
  }

  async addScreening(tx: Tx, screening: Screening): Promise<void> {
    await tx.insert(Screening, screening);
  }

  async findObjection(assessmentId: string): Promise<Objection | null> {
    return this.reader.of(Objection).findOneBy({ assessmentId });
  }

  async addObjection(tx: Tx, objection: Objection): Promise<void> {
    await tx.insert(Objection, objection);
  }

  /** Answers whether there was an open objection to decide. */
  async decideObjection(
    tx: Tx,
    assessmentId: string,
    decided: Omit<Objection, 'assessmentId' | 'text' | 'filedAt' | 'filedBy'>,
  ) {
    const { affected } = await tx.update(Objection, { assessmentId, decision: IsNull() }, decided);
    return affected === 1;
  }
}
