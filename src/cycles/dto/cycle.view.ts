import { ApiProperty } from '@nestjs/swagger';
import { type CycleRules, FIRST_PASS_STARTS, type FirstPassStart } from '../../domain/cycle-rules.js';
import { type Stage, WINDOWED_STAGES } from '../../domain/lifecycle.js';
import { REMINDER_KINDS, type ReminderKind } from '../../domain/reminder-kind.js';
import type { Cycle, CycleWindow } from '../cycle.entity.js';
import type { CycleProposal } from '../cycle-proposals.service.js';
import type { WholeCycle } from '../cycle-rule-changes.service.js';
import { isReplayed } from '../../domain/replayed.js';
import { EligibilityRulesBody } from './eligibility-rules.body.js';

/** All that a cycle decides for itself. */
export class CycleRulesView {
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

  @ApiProperty({ type: EligibilityRulesBody, description: 'what a proposal needs' })
  eligibility: EligibilityRulesBody;

  static of(rules: CycleRules): CycleRulesView {
    return {
      ...remindersOf(rules),
      intervalMonths: rules.intervalMonths,
      barMonths: rules.barMonths,
      firstPassStart: rules.firstPassStart,
      isTpiVisibleToTpn: rules.isTpiVisibleToTpn,
      evaluatorLoad: rules.evaluatorLoad,
      repairRounds: rules.repairRounds,
      eligibility: rules.eligibility,
    };
  }
}

export class CycleView extends CycleRulesView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  year: number;

  @ApiProperty()
  instrumentId: string;

  @ApiProperty({ description: 'true for a cycle before 2022, scored under a later worksheet and its gates' })
  isReplayed: boolean;

  static ofCycle({ id, year, instrumentId, rules }: Cycle): CycleView {
    return { id, year, instrumentId, isReplayed: isReplayed(year), ...CycleRulesView.of(rules) };
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

export class WholeCycleView extends CycleView {
  @ApiProperty({ type: [CycleWindowView], description: 'the stages that have dates' })
  windows: CycleWindowView[];

  @ApiProperty({ description: 'whether assessments go by it: then some of its rules hold for good' })
  isInUse: boolean;

  static ofWhole({ cycle, windows, isInUse }: WholeCycle): WholeCycleView {
    return { ...CycleView.ofCycle(cycle), windows: windows.map((window) => CycleWindowView.of(window)), isInUse };
  }
}

/** What the next cycle would be like, after the one before it. */
export class CycleProposalView extends CycleRulesView {
  @ApiProperty()
  year: number;

  @ApiProperty()
  instrumentId: string;

  @ApiProperty({ type: Number, nullable: true, description: 'the year it is copied from; null: there is none before' })
  fromYear: number | null;

  @ApiProperty({ type: [CycleWindowView], description: 'moved by whole years' })
  windows: CycleWindowView[];

  static ofProposal({ year, instrumentId, fromYear, rules, windows }: CycleProposal): CycleProposalView {
    const dates = windows.map(({ stage, opensOn, closesOn }) => ({ stage, opensOn, closesOn }));
    return { year, instrumentId, fromYear, windows: dates, ...CycleRulesView.of(rules) };
  }
}
