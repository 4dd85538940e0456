import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Stages } from '../assessments/stages.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { FieldTeam } from './field-team.service.js';
import type { Observation } from './observation.entity.js';
import { ObservationsRepository } from './observations.repository.js';

/** What somebody saw. */
export interface Seen {
  /** null for what concerns the unit as a whole. */
  readonly item: string | null;
  readonly text: string;
  readonly observedOn: CalendarDate;
}

/** The field verification: what the national team sees at a unit. */
@Injectable()
export class FieldVerification {
  constructor(
    private readonly observations: ObservationsRepository,
    private readonly stages: Stages,
    private readonly team: FieldTeam,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Those of an assessment that the actor may see, oldest first. Throws AssessmentNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<Observation[]> {
    return (await this.team.maySee(actor, assessmentId)) ? this.observations.of(assessmentId) : [];
  }

  /**
   * Records what an evaluator or the lead of the TPN saw.
   *
   * @throws AssessmentNotFound, NotInTheField, OwnUnit, ConflictDeclared, WrongStage, WindowClosed, UnknownItem, ObservedInFuture
   */
  async record(actor: Actor, assessmentId: string, seen: Seen): Promise<Observation> {
    return this.transactions.run(async (tx) => {
      const assessment = await this.stages.lockToJudge(tx, actor, assessmentId);
      await this.team.assertMayRecord(actor, assessment, seen);
      await this.stages.assertWorking(assessment, 'FIELD_VERIFICATION');
      const { item: itemCode, text, observedOn } = seen;
      const observation = await this.observations.add(tx, {
        assessmentId,
        itemCode,
        text,
        observedOn,
        ...this.team.signature(actor),
      });
      const subject = ['assessment', assessmentId] as const;
      const after = { id: observation.id, ...seen };
      await this.audit.record(tx, { actorId: actor.accountId, action: 'observe', subject, after });
      return observation;
    });
  }
}
