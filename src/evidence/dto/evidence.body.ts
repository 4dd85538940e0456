import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { IsDay } from '../../common/is-day.js';

export class EvidenceBody {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @MaxLength(300)
  @HasWords()
  title: string;

  @ApiPropertyOptional({ format: 'date', description: 'begin of the period it is about' })
  @IsOptional()
  @IsDay()
  validFrom?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  validUntil?: string;
}

export class LinkBody {
  @ApiProperty({ maxLength: 2_000, example: 'https://contoh.go.id/laporan.pdf', description: 'http or https, public' })
  @IsString()
  @MaxLength(2_000)
  url: string;
}

export class LinkEvidenceBody extends EvidenceBody {
  @ApiProperty({ maxLength: 2_000, example: 'https://contoh.go.id/laporan.pdf', description: 'http or https, public' })
  @IsString()
  @MaxLength(2_000)
  url: string;
}
