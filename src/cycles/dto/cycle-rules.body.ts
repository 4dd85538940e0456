import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DEFAULT_CYCLE_RULES, FIRST_PASS_STARTS, type FirstPassStart } from '../../domain/cycle-rules.js';
import { REMINDER_KINDS, type ReminderKind } from '../../domain/reminder-kind.js';
import { EligibilityRulesBody } from './eligibility-rules.body.js';

/** The rules a cycle may set for itself; what is left out has its default. */
export class CycleRulesBody {
  @ApiPropertyOptional({ description: 'months from a decree or decision to the next re-evaluation', default: 24 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(120)
  intervalMonths?: number;

  @ApiPropertyOptional({ description: 'months for which a revocation bars a new proposal', default: 24 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  barMonths?: number;

  @ApiPropertyOptional({
    description: 'days before the due date on which reminders go out',
    type: [Number],
    default: DEFAULT_CYCLE_RULES.ladderDays,
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(730, { each: true })
  ladderDays?: number[];

  @ApiPropertyOptional({
    description: 'days before the last day of a stage, an objection or a follow-up on which reminders go out',
    type: [Number],
    default: DEFAULT_CYCLE_RULES.windowLadderDays,
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(365, { each: true })
  windowLadderDays?: number[];

  @ApiPropertyOptional({
    description: 'days before evidence expires on which a tip goes out',
    type: [Number],
    default: DEFAULT_CYCLE_RULES.evidenceLadderDays,
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(365, { each: true })
  evidenceLadderDays?: number[];

  @ApiPropertyOptional({
    description: 'days after the due day on which reminders go out',
    type: [Number],
    default: DEFAULT_CYCLE_RULES.overdueDays,
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(365, { each: true })
  overdueDays?: number[];

  @ApiPropertyOptional({
    description: 'after the last of these, every so many days in the digest until the duty ends; 0: never',
    default: DEFAULT_CYCLE_RULES.overdueRepeatDays,
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(365)
  overdueRepeatDays?: number;

  @ApiPropertyOptional({
    description: 'days after the due day from which the coordinator and the area leads are told too',
    default: DEFAULT_CYCLE_RULES.escalateToUnitDays,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  escalateToUnitDays?: number;

  @ApiPropertyOptional({
    description: 'days after the due day from which the head of the unit is told too',
    default: DEFAULT_CYCLE_RULES.escalateToHeadDays,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  escalateToHeadDays?: number;

  @ApiPropertyOptional({
    description: 'days after the due day from which the lead of the TPI is told too',
    default: DEFAULT_CYCLE_RULES.escalateToTpiDays,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  escalateToTpiDays?: number;

  @ApiPropertyOptional({
    description: 'kinds of reminders whose last two steps go out in quiet times too, marked as such',
    enum: REMINDER_KINDS,
    isArray: true,
    default: DEFAULT_CYCLE_RULES.statutoryKinds,
  })
  @IsOptional()
  @ArrayMaxSize(REMINDER_KINDS.length)
  @IsIn(REMINDER_KINDS, { each: true })
  statutoryKinds?: ReminderKind[];

  @ApiPropertyOptional({
    enum: FIRST_PASS_STARTS,
    default: DEFAULT_CYCLE_RULES.firstPassStart,
    description: "what evaluators begin with: an empty sheet, or the unit's answers",
  })
  @IsOptional()
  @IsIn(FIRST_PASS_STARTS)
  firstPassStart?: FirstPassStart;

  @ApiPropertyOptional({
    default: DEFAULT_CYCLE_RULES.isTpiVisibleToTpn,
    description: 'whether the TPN sees what the TPI settled on before it has settled itself',
  })
  @IsOptional()
  @IsBoolean()
  isTpiVisibleToTpn?: boolean;

  @ApiPropertyOptional({
    default: DEFAULT_CYCLE_RULES.evaluatorLoad,
    description: 'assessments one evaluator may have at work in one layer',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  evaluatorLoad?: number;

  @ApiPropertyOptional({
    default: DEFAULT_CYCLE_RULES.repairRounds,
    description: 'how often the TPI may return an assessment for repair',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20)
  repairRounds?: number;

  @ApiPropertyOptional({ type: EligibilityRulesBody, description: 'what a proposal needs' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => EligibilityRulesBody)
  eligibility?: EligibilityRulesBody;
}
