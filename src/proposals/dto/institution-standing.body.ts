import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import { BPK_OPINIONS, type BpkOpinion } from '../../domain/eligibility.js';

export class InstitutionStandingBody {
  @ApiProperty({ enum: BPK_OPINIONS })
  @IsIn(BPK_OPINIONS)
  bpkOpinion: BpkOpinion;

  @ApiProperty({ minimum: 0, maximum: 5 })
  @IsNumber()
  @Min(0)
  @Max(5)
  spipMaturity: number;

  @ApiProperty({ minimum: 0, maximum: 100 })
  @IsNumber()
  @Min(0)
  @Max(100)
  sakip: number;

  @ApiProperty({ minimum: 0, maximum: 100, description: 'the reform index' })
  @IsNumber()
  @Min(0)
  @Max(100)
  rbIndex: number;

  @ApiProperty({ description: 'units it may propose in this cycle' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  quota: number;

  @ApiPropertyOptional({ default: false, description: 'WBK Mandiri: its head determines WBK' })
  @IsBoolean()
  determinesWbk: boolean = false;
}
