import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsNumber, Max, Min, ValidateNested } from 'class-validator';
import {
  BPK_OPINIONS,
  type BpkOpinion,
  DEFAULT_ELIGIBILITY_RULES as DEFAULTS,
  type EligibilityRules,
  SAKIP_GRADES,
  type SakipGrade,
} from '../../domain/eligibility.js';

/** A score 0..100 for each predicate. */
export class ScorePerPredicate {
  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsNumber()
  @Min(0)
  @Max(100)
  WBK: number;

  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsNumber()
  @Min(0)
  @Max(100)
  WBBM: number;
}

export class GradePerPredicate {
  @ApiProperty({ enum: SAKIP_GRADES })
  @IsIn(SAKIP_GRADES)
  WBK: SakipGrade;

  @ApiProperty({ enum: SAKIP_GRADES })
  @IsIn(SAKIP_GRADES)
  WBBM: SakipGrade;
}

/** What a proposal needs, all of it. Scores must lie above, the others reach. */
export class EligibilityRulesBody implements EligibilityRules {
  @ApiProperty({ enum: BPK_OPINIONS, example: DEFAULTS.bpkOpinion, description: 'of the institution' })
  @IsIn(BPK_OPINIONS)
  bpkOpinion: BpkOpinion;

  @ApiProperty({ minimum: 0, maximum: 5, example: DEFAULTS.spipMaturity, description: 'of the institution' })
  @IsNumber()
  @Min(0)
  @Max(5)
  spipMaturity: number;

  @ApiProperty({ type: ScorePerPredicate, example: DEFAULTS.sakipAbove, description: 'of the institution' })
  @IsDefined()
  @ValidateNested()
  @Type(() => ScorePerPredicate)
  sakipAbove: ScorePerPredicate;

  @ApiProperty({ type: ScorePerPredicate, example: DEFAULTS.rbIndexAbove, description: 'of a ministry or agency' })
  @IsDefined()
  @ValidateNested()
  @Type(() => ScorePerPredicate)
  rbIndexAbove: ScorePerPredicate;

  @ApiProperty({ type: ScorePerPredicate, example: DEFAULTS.localRbIndexAbove, description: 'of a local government' })
  @IsDefined()
  @ValidateNested()
  @Type(() => ScorePerPredicate)
  localRbIndexAbove: ScorePerPredicate;

  @ApiProperty({ minimum: 0, maximum: 100, example: DEFAULTS.auditFollowUp, description: 'per cent, of the unit' })
  @IsNumber()
  @Min(0)
  @Max(100)
  auditFollowUp: number;

  @ApiProperty({ minimum: 0, maximum: 100, example: DEFAULTS.lhkpn, description: 'per cent, of the unit' })
  @IsNumber()
  @Min(0)
  @Max(100)
  lhkpn: number;

  @ApiProperty({ minimum: 0, maximum: 100, example: DEFAULTS.lhkasn, description: 'per cent, of the unit' })
  @IsNumber()
  @Min(0)
  @Max(100)
  lhkasn: number;

  @ApiProperty({ minimum: 0, maximum: 120, example: DEFAULTS.buildingMonths, description: 'building its zone so long' })
  @IsInt()
  @Min(0)
  @Max(120)
  buildingMonths: number;

  @ApiProperty({ type: GradePerPredicate, example: DEFAULTS.unitSakip, description: 'of the unit' })
  @IsDefined()
  @ValidateNested()
  @Type(() => GradePerPredicate)
  unitSakip: GradePerPredicate;
}
