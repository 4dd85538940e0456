import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Stage, WINDOWED_STAGES } from '../../domain/lifecycle.js';
import { CycleRulesBody } from './cycle-rules.body.js';
import { WindowBody } from './window.body.js';

class StageWindowBody extends WindowBody {
  @ApiProperty({ enum: WINDOWED_STAGES })
  @IsIn(WINDOWED_STAGES)
  stage: Stage;
}

export class CycleBody extends CycleRulesBody {
  @ApiProperty({ example: 2026 })
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  @ApiProperty({ example: 'lke-zi-2021' })
  @IsString()
  instrumentId: string;

  @ApiPropertyOptional({ type: [StageWindowBody], description: 'the stages that have dates already' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(WINDOWED_STAGES.length)
  @ArrayUnique(({ stage }: StageWindowBody) => stage)
  @ValidateNested({ each: true })
  @Type(() => StageWindowBody)
  windows?: StageWindowBody[];
}
