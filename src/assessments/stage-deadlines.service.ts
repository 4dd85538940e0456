import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { partition } from '../common/partition.js';
import { Cycles, type Schedule } from '../cycles/cycles.service.js';
import { beforeEndOf, gathering, type Tx } from '../database/transactions.js';
import type { Due } from '../reminders/deadline.entity.js';
import { Deadlines } from '../reminders/deadlines.service.js';
import type { AssessmentRow } from './assessment-row.js';
import { STAGE_KINDS, stageDueOf } from './stage-due.js';

type Staged = Pick<AssessmentRow, 'id' | 'cycleId' | 'unitId' | 'stage' | 'isSelfDetermined'>;

/** What is to be due of an assessment from now on; null for nothing. */
interface Following {
  readonly id: string;
  readonly due: Due | null;
  readonly rules: Schedule['rules'];
}

/**
 * What is due in the stage an assessment is in, set and ended with the stage, inside the mover's transaction. It is gathered and
 * written before that ends: of many assessments that move together in a few statements.
 */
@Injectable()
export class StageDeadlines {
  private readonly gather = gathering<Following>(beforeEndOf, (tx, followings) => this.write(tx, followings));

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
    this.gather(tx, [{ id: staged.id, due, rules: schedule.rules }]);
  }

  /** At once what follows of many assessments, and one after the other what follows of one. */
  private async write(tx: Tx, gathered: readonly Following[]): Promise<void> {
    const ofOne = new Map<string, Following[]>();
    for (const following of gathered) ofOne.set(following.id, [...(ofOne.get(following.id) ?? []), following]);
    const rounds = Math.max(...[...ofOne.values()].map(({ length }) => length));
    for (let round = 0; round < rounds; round += 1) {
      const each = [...ofOne.values()].flatMap((followings) => followings[round] ?? []);
      await this.writeRound(tx, each);
    }
  }

  private async writeRound(tx: Tx, round: readonly Following[]): Promise<void> {
    for (const kind of STAGE_KINDS) {
      const [due, over] = partition(round, (following) => following.due?.kind === kind);
      await this.deadlines.close(
        tx,
        kind,
        over.map(({ id }) => id),
        'done',
      );
      await this.set(tx, due);
    }
  }

  /** Ladders are planned by the rules of the cycle. */
  private async set(tx: Tx, due: readonly Following[]): Promise<void> {
    let rest = due;
    for (let first = rest[0]; first !== undefined; first = rest[0]) {
      const { rules } = first;
      const [same, others] = partition(rest, (following) => isDeepStrictEqual(following.rules, rules));
      await this.deadlines.setAll(
        tx,
        same.flatMap((following) => following.due ?? []),
        rules,
        'done',
      );
      rest = others;
    }
  }
}
