import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { AssessmentRow } from './assessment-row.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { Carrying } from './carrying.service.js';
import { MoveRecords } from './move-records.service.js';
import { StageEntry } from './stage-entry.service.js';
import type { StartFrom } from './start-from.js';

type BeginningAssessment = Pick<AssessmentRow, 'unitId' | 'cycleId' | 'kind' | 'target'> & {
  readonly startFrom: StartFrom;
};

/** How every assessment begins. */
@Injectable()
export class AssessmentBeginning {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly entry: StageEntry,
    private readonly carrying: Carrying,
    private readonly records: MoveRecords,
    private readonly clock: Clock,
  ) {}

  /** Adds an assessment in its first stage, with an open sheet for the unit, empty or as the last one was; answers its id. */
  async begin(tx: Tx, actor: Actor, asked: BeginningAssessment): Promise<string> {
    const { unitId: workUnitId, cycleId, kind, target, startFrom } = asked;
    const from = startFrom === 'LAST' ? await this.carrying.lastOf(workUnitId) : null;
    const createdAt = this.clock.now();
    const start = { stage: 'SELF_ASSESSMENT', outcome: null, determinedBy: 'MINISTER' } as const;
    const fields = {
      workUnitId,
      cycleId,
      kind,
      target,
      ...start,
      startedFrom: from?.id ?? null,
      createdAt,
      createdBy: actor.accountId,
    };
    const { id } = await this.assessments.add(tx, fields);
    await this.entry.begin(
      tx,
      { id, unitId: workUnitId, cycleId, stage: start.stage, isSelfDetermined: false },
      createdAt,
    );
    const after = { unitId: workUnitId, cycleId, kind, target, startedFrom: from?.id ?? null };
    await this.records.opened(tx, actor, id, after);
    if (from !== null) await this.carrying.carry(tx, actor, { assessmentId: id, cycleId, from });
    return id;
  }
}
