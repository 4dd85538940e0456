import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DEFAULT_CYCLE_RULES, FIRST_PASS_STARTS, type FirstPassStart } from '../../domain/cycle-rules.js';

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
}
