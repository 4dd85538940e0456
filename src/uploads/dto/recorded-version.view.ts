import { ApiProperty } from '@nestjs/swagger';
import type { RecordedVersion } from '../../evidence/evidence-recording.service.js';

export class RecordedVersionView {
  @ApiProperty()
  evidenceId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  static of({ evidenceId, no }: RecordedVersion): RecordedVersionView {
    return { evidenceId, version: no };
  }
}
