import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { constraintOf } from '../database/constraint-violation.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Page, PageAsked } from '../paging/page.js';
import type { ConflictOfInterest } from './conflict-of-interest.entity.js';
import { ConflictsRepository } from './conflicts.repository.js';
import { ConflictNotFound, ConflictRefused } from './evaluations.errors.js';
import { EvaluatorAssigning } from './evaluator-assigning.service.js';

/** With what somebody says they have a conflict: a unit, or a whole institution. */
export interface DeclaredConflict {
  readonly unitId: string | null;
  readonly institutionId: string | null;
  readonly reason: string;
}

/** Conflicts of interest, declared by whoever has one. */
@Injectable()
export class Conflicts {
  constructor(
    private readonly conflicts: ConflictsRepository,
    private readonly assigning: EvaluatorAssigning,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** One's own that have not ended, the latest first. */
  async own(actor: Actor, asked: PageAsked): Promise<Page<ConflictOfInterest>> {
    return this.conflicts.pageOf(actor.accountId, asked);
  }

  /** Declares one of one's own; what it touches of one's assignments ends with it. Throws ConflictRefused. */
  async declare(actor: Actor, declared: DeclaredConflict): Promise<ConflictOfInterest> {
    const { unitId, institutionId } = declared;
    if ((unitId === null) === (institutionId === null))
      throw new ConflictRefused('unitId', WITH_ONE, ['exactlyOneOf', 'unitId', 'institutionId']);
    try {
      return await this.transactions.run((tx) => this.add(tx, actor, declared));
    } catch (error) {
      throw conflictRefusal(error) ?? error;
    }
  }

  /** Throws ConflictNotFound. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.conflicts.end(tx, id, actor.accountId, this.clock.now()))) throw new ConflictNotFound(id);
      await this.audit.record(tx, { actorId: actor.accountId, action: 'end', subject: ['conflict-of-interest', id] });
    });
  }

  private async add(tx: Tx, actor: Actor, { unitId, institutionId, reason }: DeclaredConflict) {
    const { accountId } = actor;
    const declared = { declaredAt: this.clock.now(), declaredBy: accountId };
    const conflict = await this.conflicts.add(tx, {
      accountId,
      workUnitId: unitId,
      institutionId,
      reason,
      ...declared,
    });
    for (const { assessmentId, layer } of await this.conflicts.assignmentsTouched(tx, conflict)) {
      const assessment = await this.assigning.lock(tx, actor, assessmentId);
      await this.assigning.end(tx, actor, assessment, { layer, accountId });
    }
    const subject = ['conflict-of-interest', conflict.id] as const;
    await this.audit.record(tx, {
      actorId: accountId,
      action: 'declare',
      subject,
      after: { unitId, institutionId, reason },
    });
    return conflict;
  }
}

const WITH_ONE = 'name a unit (unitId) or an institution (institutionId), one of them.';

function conflictRefusal(error: unknown): ConflictRefused | null {
  switch (constraintOf(error)) {
    case 'conflict_of_interest_once':
      return new ConflictRefused('unitId', 'you have declared this already.', ['alreadyDeclared']);
    case 'conflict_of_interest_institution_id_fkey':
      return new ConflictRefused('institutionId', 'there is no such institution.', ['unknown']);
    case 'conflict_of_interest_work_unit_id_fkey':
      return new ConflictRefused('unitId', 'there is no such unit.', ['unknown']);
    default:
      return null;
  }
}
