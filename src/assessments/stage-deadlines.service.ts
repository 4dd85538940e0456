import { Injectable } from '@nestjs/common';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import { Deadlines } from '../reminders/deadlines.service.js';
import type { AssessmentRow } from './assessment-row.js';
import { STAGE_KINDS, stageDueOf } from './stage-due.js';

type Staged = Pick<AssessmentRow, 'id' | 'cycleId' | 'unitId' | 'stage' | 'isSelfDetermined'>;

/** What is due in the stage an assessment is in, set and ended with the stage, inside the mover's transaction. */
@Injectable()
export class StageDeadlines {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly cycles: Cycles,
  ) {}

  /** Of an assessment that has just come into its stage. What was due in the one before is done. */
  async follow(tx: Tx, assessment: Staged): Promise<void> {
    await this.put(tx, assessment, false);
  }

  /** Of an assessment in OBJECTION about which an objection was filed: the right to object is used, its decision is due. */
  async followObjection(tx: Tx, assessment: Staged): Promise<void> {
    await this.put(tx, assessment, true);
  }

  private async put(tx: Tx, { cycleId, ...staged }: Staged, isObjectionFiled: boolean): Promise<void> {
    // Held, so that a window that changes at the same moment finds the assessment in its new stage, or is found here.
    const schedule = await this.cycles.hold(tx, cycleId);
    const due = stageDueOf({ ...staged, isObjectionFiled }, schedule);
    for (const kind of STAGE_KINDS) {
      if (due?.kind === kind) await this.deadlines.set(tx, due, schedule.rules, 'done');
      else await this.deadlines.close(tx, kind, [staged.id], 'done');
    }
  }
}
