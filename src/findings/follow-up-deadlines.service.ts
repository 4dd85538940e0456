import { Injectable } from '@nestjs/common';
import { FindingsAfterMove, type Moved } from '../assessments/after-move.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import { EVALUATING_LAYERS, isLayerDone } from '../domain/lifecycle.js';
import type { Due } from '../reminders/deadline.entity.js';
import { Deadlines } from '../reminders/deadlines.service.js';
import { type FindingRow, FindingsRepository } from './findings.repository.js';

type Followed = Pick<
  FindingRow,
  'id' | 'assessmentId' | 'unitId' | 'cycleId' | 'year' | 'stage' | 'layer' | 'itemCode' | 'areaNo' | 'dueOn'
>;

/** What a unit is to do about findings, due from the moment it sees them, in the transaction of what happens to them. */
@Injectable()
export class FollowUpDeadlines extends FindingsAfterMove {
  constructor(
    private readonly findings: FindingsRepository,
    private readonly deadlines: Deadlines,
    private readonly cycles: Cycles,
  ) {
    super();
  }

  /** A move past a layer's stage shows the unit what that layer found; one back to it hides that again. */
  override async after(tx: Tx, { assessment: { id, stage }, toStage }: Moved): Promise<void> {
    const changed = EVALUATING_LAYERS.filter((layer) => isLayerDone(layer, stage) !== isLayerDone(layer, toStage));
    if (changed.length === 0) return;
    const open = await this.findings.withUnit(id, changed);
    await this.setAll(
      tx,
      open.filter(({ layer }) => isLayerDone(layer, toStage)),
    );
    const hidden = open.filter(({ layer }) => !isLayerDone(layer, toStage));
    await this.close(tx, hidden, 'withdrawn');
  }

  /** The unit's to do: it was recorded, or its response was sent back. Before the unit sees it nothing is due. */
  async begin(tx: Tx, finding: Followed): Promise<void> {
    if (isLayerDone(finding.layer, finding.stage)) await this.setAll(tx, [finding]);
  }

  /** The unit has responded, or it was resolved or withdrawn. */
  async end(tx: Tx, finding: Followed, because: 'handed-over' | 'done' | 'withdrawn'): Promise<void> {
    await this.close(tx, [finding], because);
  }

  /** Of one assessment. */
  private async setAll(tx: Tx, followed: readonly Followed[]): Promise<void> {
    const [first] = followed;
    if (first === undefined) return;
    const { rules } = await this.cycles.get(first.cycleId);
    await this.deadlines.setAll(tx, followed.map(dueOf), rules);
  }

  private async close(
    tx: Tx,
    followed: readonly Followed[],
    because: 'handed-over' | 'done' | 'withdrawn',
  ): Promise<void> {
    const ids = followed.map(({ id }) => id);
    await this.deadlines.close(tx, 'FOLLOW_UP', ids, because);
  }
}

function dueOf({
  id: subjectId,
  unitId: workUnitId,
  assessmentId,
  layer,
  itemCode,
  areaNo,
  year,
  dueOn,
}: Followed): Due {
  const place = itemCode === null ? { areaNo: areaNo as number } : { item: itemCode };
  return { kind: 'FOLLOW_UP', subjectId, workUnitId, assessmentId, dueOn, facts: { layer, ...place, year } };
}
