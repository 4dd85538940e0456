import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { ReevaluationRules } from '../domain/reevaluation.js';
import { AwardDecision } from './award-decision.entity.js';
import { Award } from './award.entity.js';
import type { AwardEnd } from './decision.js';
import type { IncidentKind } from './incident-kind.js';

/** An award with the names people know it by, and what puts it at risk. */
export interface AwardRow extends Award {
  readonly institutionId: string;
  readonly unitName: string;
  readonly institutionName: string;
  /** The kinds of its open incidents, each once. */
  readonly openIncidents: readonly IncidentKind[];
}

/** When an award was revoked, with the rules of the cycle that it came from. */
export interface Revocation {
  readonly decidedOn: CalendarDate;
  readonly rules: ReevaluationRules;
}

@Injectable()
export class AwardsRepository {
  constructor(private readonly reader: Reader) {}

  /** The awards of a unit, or all; those in force first, and of those the ones due first. */
  async page(unitId: string | null, asked: PageAsked): Promise<Page<AwardRow>> {
    const sql = ({ place, past, end }: PageSql) =>
      `SELECT ${COLUMNS}, ${place} ${FROM} WHERE ($1::uuid IS NULL OR award.work_unit_id = $1) AND ${past} ${end}`;
    return readPage<AwardRow>(this.reader, asked, { ordering: BY_DUE_DAY, sql, values: [unitId] });
  }

  /** What a unit held on a day; null for nothing. */
  async findHeld(unitId: string, day: CalendarDate): Promise<AwardRow | null> {
    const rows = await this.reader.query<AwardRow[]>(
      `SELECT ${COLUMNS} ${FROM}
       WHERE award.work_unit_id = $1 AND award.decreed_on <= $2 AND (award.ended_on IS NULL OR award.ended_on > $2)
       ORDER BY ${BY_DUE_DAY.by} LIMIT 1`,
      [unitId, day],
    );
    return rows[0] ?? null;
  }

  async find(id: string): Promise<AwardRow | null> {
    const rows = await this.reader.query<AwardRow[]>(`SELECT ${COLUMNS} ${FROM} WHERE award.id = $1`, [id]);
    return rows[0] ?? null;
  }

  async findInForce(unitId: string): Promise<Award | null> {
    return (await this.inForceOf([unitId])).get(unitId) ?? null;
  }

  /** The awards in force of these units, of which each has one at most, by unit. */
  async inForceOf(unitIds: readonly string[]): Promise<Map<string, Award>> {
    const awards = await this.reader.of(Award).findBy({ workUnitId: In([...unitIds]), endedOn: IsNull() });
    return new Map(awards.map((award) => [award.workUnitId, award]));
  }

  async decisionsOn(awardId: string): Promise<AwardDecision[]> {
    const order = { decidedOn: 'ASC', decidedAt: 'ASC' } as const;
    return this.reader.of(AwardDecision).find({ where: { awardId }, order });
  }

  /** The day of the latest decision on an award; null when there is none. */
  async lastDecidedOn(awardId: string): Promise<CalendarDate | null> {
    const rows = await this.reader.query<{ day: CalendarDate | null }[]>(
      'SELECT max(decided_on) AS day FROM award_decision WHERE award_id = $1',
      [awardId],
    );
    return rows[0]?.day ?? null;
  }

  /** The cycle whose rules an award's due day was counted by: that of the last decision, else its own. */
  async cycleBehind({ id, assessmentId }: Award): Promise<string> {
    const rows = await this.reader.query<{ cycleId: string }[]>(
      `SELECT cycle_id AS "cycleId" FROM assessment WHERE id = coalesce((
         SELECT assessment_id FROM award_decision WHERE award_id = $1 AND assessment_id IS NOT NULL
         ORDER BY decided_on DESC, decided_at DESC LIMIT 1
       ), $2)`,
      [id, assessmentId],
    );
    return (rows[0] as { cycleId: string }).cycleId;
  }

  /** The decree that an assessment led to: of the award it gave, or of the decision it was the ground for. */
  async decreeOf(assessmentId: string): Promise<{ number: string; date: CalendarDate } | null> {
    const rows = await this.reader.query<{ number: string; date: CalendarDate }[]>(
      `SELECT decree_number AS number, decreed_on AS date FROM award WHERE assessment_id = $1
       UNION SELECT decree_number, decided_on FROM award_decision WHERE assessment_id = $1`,
      [assessmentId],
    );
    return rows[0] ?? null;
  }

  /** The latest revocation of any award of each of these units that had one, by unit. */
  async lastRevocationsOf(unitIds: readonly string[]): Promise<Map<string, Revocation>> {
    const rows = await this.reader.query<(Revocation & { unitId: string })[]>(
      `SELECT DISTINCT ON (award.work_unit_id) award.work_unit_id AS "unitId", decision.decided_on AS "decidedOn", cycle.rules
       FROM award_decision decision
       JOIN award ON award.id = decision.award_id
       JOIN assessment ON assessment.id = award.assessment_id
       JOIN cycle ON cycle.id = assessment.cycle_id
       WHERE award.work_unit_id = ANY($1) AND decision.outcome = 'REVOKED'
       ORDER BY award.work_unit_id, decision.decided_on DESC`,
      [unitIds],
    );
    return new Map(rows.map((row) => [row.unitId, row]));
  }

  async lock(tx: Tx, id: string): Promise<Award | null> {
    return tx.getRepository(Award).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Locks the award of a unit that is in force. */
  async lockInForce(tx: Tx, unitId: string): Promise<Award | null> {
    const awards = tx.getRepository(Award).createQueryBuilder('award').setLock('pessimistic_write');
    return awards.where('award.workUnitId = :unitId AND award.endedOn IS NULL', { unitId }).getOne();
  }

  async add(tx: Tx, award: Omit<Award, 'id'>): Promise<Award> {
    return tx.save(tx.create(Award, award));
  }

  async addDecision(tx: Tx, decision: Omit<AwardDecision, 'id'>): Promise<void> {
    await tx.insert(AwardDecision, decision);
  }

  async end(tx: Tx, id: string, endedOn: CalendarDate, endReason: AwardEnd): Promise<void> {
    await tx.update(Award, { id }, { endedOn, endReason });
  }

  async setDue(tx: Tx, id: string, reevaluationDueOn: CalendarDate, dueVersion: number): Promise<void> {
    await tx.update(Award, { id }, { reevaluationDueOn, dueVersion });
  }
}

/** As the index `award_in_order` has it. */
const BY_DUE_DAY = new Ordering('awards-by-due-day', [
  { sql: '(award.ended_on IS NOT NULL)', type: 'boolean' },
  { sql: 'award.reevaluation_due_on', type: 'date' },
  { sql: 'award.id', type: 'uuid' },
]);

const COLUMNS = `award.id, award.work_unit_id AS "workUnitId", award.predicate, award.assessment_id AS "assessmentId",
    award.decree_number AS "decreeNumber", award.decreed_on AS "decreedOn", award.certificate_number AS "certificateNumber",
    award.reevaluation_due_on AS "reevaluationDueOn", award.due_version AS "dueVersion", award.created_at AS "createdAt",
    award.created_by AS "createdBy", award.ended_on AS "endedOn", award.end_reason AS "endReason",
    unit.name AS "unitName", institution.id AS "institutionId", institution.name AS "institutionName",
    ARRAY(
      SELECT DISTINCT kind FROM incident WHERE incident.award_id = award.id AND closed_at IS NULL ORDER BY kind
    ) AS "openIncidents"`;
const FROM = `
  FROM award
  JOIN work_unit unit ON unit.id = award.work_unit_id
  JOIN institution ON institution.id = unit.institution_id`;
