import { ApiProperty } from '@nestjs/swagger';
import { type CycleRules, FIRST_PASS_STARTS, type FirstPassStart } from '../../domain/cycle-rules.js';
import { type Stage, WINDOWED_STAGES } from '../../domain/lifecycle.js';
import { REMINDER_KINDS, type ReminderKind } from '../../domain/reminder-kind.js';
import type { Cycle, CycleWindow } from '../cycle.entity.js';
import { isReplayed } from '../../domain/replayed.js';

export class CycleView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  year: number;

  @ApiProperty()
  instrumentId: string;

  @ApiProperty({ description: 'true for a cycle before 2022, scored under a later worksheet and its gates' })
  isReplayed: boolean;

  @ApiProperty()
  intervalMonths: number;

  @ApiProperty()
  barMonths: number;

  @ApiProperty({ type: [Number] })
  ladderDays: number[];

  @ApiProperty({ type: [Number] })
  windowLadderDays: number[];

  @ApiProperty({ type: [Number] })
  evidenceLadderDays: number[];

  @ApiProperty({ type: [Number] })
  overdueDays: number[];

  @ApiProperty()
  overdueRepeatDays: number;

  @ApiProperty()
  escalateToUnitDays: number;

  @ApiProperty()
  escalateToHeadDays: number;

  @ApiProperty()
  escalateToTpiDays: number;

  @ApiProperty({ enum: REMINDER_KINDS, isArray: true })
  statutoryKinds: ReminderKind[];

  @ApiProperty({ enum: FIRST_PASS_STARTS })
  firstPassStart: FirstPassStart;

  @ApiProperty()
  isTpiVisibleToTpn: boolean;

  @ApiProperty()
  evaluatorLoad: number;

  @ApiProperty()
  repairRounds: number;

  static of({ id, year, instrumentId, rules }: Cycle): CycleView {
    return {
      id,
      year,
      instrumentId,
      isReplayed: isReplayed(year),
      ...remindersOf(rules),
      intervalMonths: rules.intervalMonths,
      barMonths: rules.barMonths,
      firstPassStart: rules.firstPassStart,
      isTpiVisibleToTpn: rules.isTpiVisibleToTpn,
      evaluatorLoad: rules.evaluatorLoad,
      repairRounds: rules.repairRounds,
    };
  }
}

function remindersOf(rules: CycleRules) {
  return {
    ladderDays: [...rules.ladderDays],
    windowLadderDays: [...rules.windowLadderDays],
    evidenceLadderDays: [...rules.evidenceLadderDays],
    overdueDays: [...rules.overdueDays],
    overdueRepeatDays: rules.overdueRepeatDays,
    escalateToUnitDays: rules.escalateToUnitDays,
    escalateToHeadDays: rules.escalateToHeadDays,
    escalateToTpiDays: rules.escalateToTpiDays,
    statutoryKinds: [...rules.statutoryKinds],
  };
}

export class CycleWindowView {
  @ApiProperty({ enum: WINDOWED_STAGES })
  stage: Stage;

  @ApiProperty({ format: 'date' })
  opensOn: string;

  @ApiProperty({ format: 'date' })
  closesOn: string;

  static of({ stage, opensOn, closesOn }: CycleWindow): CycleWindowView {
    return { stage, opensOn, closesOn };
  }
}
