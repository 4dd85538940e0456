import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

/** Ten times the worksheet of today. */
const LONGEST = 900_000;

export class InstrumentDraftBody {
  @ApiProperty({ maxLength: LONGEST, description: 'the worksheet in YAML; GET /instruments/:id/source is one to begin with' })
  @IsString()
  @Length(1, LONGEST)
  source: string;
}
