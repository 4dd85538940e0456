import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

export class ReasonBody {
  @ApiProperty({ maxLength: 2_000 })
  @IsString()
  @MaxLength(2_000)
  @HasWords()
  reason: string;
}

export class NoteBody {
  @ApiPropertyOptional({ maxLength: 2_000 })
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  note?: string;
}
