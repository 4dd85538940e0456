import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNumber, Max, Min } from 'class-validator';
import { IsDay } from '../../common/is-day.js';
import { SAKIP_GRADES, type SakipGrade } from '../../domain/eligibility.js';

export class UnitStandingBody {
  @ApiProperty({ description: 'whether it gives a core service with impact' })
  @IsBoolean()
  isCoreService: boolean;

  @ApiProperty({ minimum: 0, maximum: 100, description: 'audit findings followed up (TLHP), in percent' })
  @IsNumber()
  @Min(0)
  @Max(100)
  auditFollowUp: number;

  @ApiProperty({ minimum: 0, maximum: 100, description: 'wealth reports (LHKPN) handed in, in percent' })
  @IsNumber()
  @Min(0)
  @Max(100)
  lhkpn: number;

  @ApiProperty({ minimum: 0, maximum: 100, description: 'wealth reports (LHKASN) handed in, in percent' })
  @IsNumber()
  @Min(0)
  @Max(100)
  lhkasn: number;

  @ApiProperty({ format: 'date', description: 'since when it builds its integrity zone' })
  @IsDay()
  buildingSince: string;

  @ApiProperty({ enum: SAKIP_GRADES })
  @IsIn(SAKIP_GRADES)
  sakipGrade: SakipGrade;

  @ApiPropertyOptional({ default: false, description: 'a unit that a failing local government may propose for WBK' })
  @IsBoolean()
  isAffirmative: boolean = false;
}
