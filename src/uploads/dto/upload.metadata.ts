import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { IsDay } from '../../common/is-day.js';

/** What stands in the header Upload-Metadata when an upload is created. */
export class UploadMetadata {
  @IsUUID()
  unitId: string;

  @IsString()
  @MaxLength(1_000)
  filename: string;

  @IsOptional()
  @IsUUID()
  evidenceId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  @HasWords()
  title?: string;

  @IsOptional()
  @IsDay()
  validFrom?: string;

  @IsOptional()
  @IsDay()
  validUntil?: string;
}
