import { Injectable } from '@nestjs/common';
import { Cycles, type Schedule } from '../cycles/cycles.service.js';
import { WindowChanges } from '../cycles/window-changes.js';
import type { Tx } from '../database/transactions.js';
import type { Stage } from '../domain/lifecycle.js';
import { Deadlines } from '../reminders/deadlines.service.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { STAGE_KINDS, type Staged, stageDueOf, stagesDueBy } from './stage-due.js';

const PAGE = 500;

/** Gives the assessments in a stage whose window changed another last day, however many there are. */
@Injectable()
export class RescheduledStages extends WindowChanges {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly deadlines: Deadlines,
    private readonly cycles: Cycles,
  ) {
    super();
  }

  override async after(tx: Tx, cycleId: string, stage: Stage): Promise<void> {
    const schedule = await this.cycles.hold(tx, cycleId);
    let page: Staged[] = [];
    do {
      page = await this.assessments.inStages(cycleId, stagesDueBy(stage), page.at(-1)?.id ?? null, PAGE);
      await this.reschedule(tx, page, schedule);
    } while (page.length === PAGE);
  }

  private async reschedule(tx: Tx, page: readonly Staged[], schedule: Schedule): Promise<void> {
    const dues = page.flatMap((staged) => stageDueOf(staged, schedule) ?? []);
    for (const kind of STAGE_KINDS) {
      const ofKind = dues.filter((due) => due.kind === kind);
      await this.deadlines.setAll(tx, ofKind, schedule.rules);
    }
  }
}
