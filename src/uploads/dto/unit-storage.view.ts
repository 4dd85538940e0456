import { ApiProperty } from '@nestjs/swagger';
import type { UnitStorageUse } from '../unit-storage.service.js';

export class UnitStorageView {
  @ApiProperty({ description: 'bytes of its evidence, each content counted once, and of uploads at work' })
  usedBytes: number;

  @ApiProperty()
  quotaBytes: number;

  @ApiProperty()
  fileLimitBytes: number;

  @ApiProperty({ type: [String], example: ['pdf', 'jpg'], description: "what a file's name may end in" })
  endings: string[];

  static of({ usedBytes, quotaBytes, fileLimitBytes, endings }: UnitStorageUse): UnitStorageView {
    return { usedBytes, quotaBytes, fileLimitBytes, endings: [...endings] };
  }
}
