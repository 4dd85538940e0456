import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { CycleRulesBody } from './cycle-rules.body.js';

export class CycleBody extends CycleRulesBody {
  @ApiProperty({ example: 2026 })
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  @ApiProperty({ example: 'lke-zi-2021' })
  @IsString()
  instrumentId: string;
}
