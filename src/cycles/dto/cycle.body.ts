import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { DEFAULT_REEVALUATION_RULES } from '../../domain/reevaluation.js';

export class CycleBody {
  @ApiProperty({ example: 2026 })
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  @ApiProperty({ example: 'lke-zi-2021' })
  @IsString()
  instrumentId: string;

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
    default: DEFAULT_REEVALUATION_RULES.ladderDays,
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(730, { each: true })
  ladderDays?: number[];
}
