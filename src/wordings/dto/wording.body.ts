import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

/** Twice the question master of 2026. */
const LONGEST = 900_000;

export class WordingBody {
  @ApiProperty({ maxLength: LONGEST, description: "the ministry's question master, its JSON as text" })
  @IsString()
  @Length(1, LONGEST)
  source: string;
}
