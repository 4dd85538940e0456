import { ApiProperty } from '@nestjs/swagger';
import type { InstitutionArchive } from '../institution-archive.entity.js';

export class InstitutionArchiveView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  institutionId: string;

  @ApiProperty()
  askedAt: Date;

  @ApiProperty({ minimum: 0, maximum: 100 })
  progress: number;

  @ApiProperty({ type: Date, nullable: true, description: 'null while it is being made' })
  finishedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'why it could not be made' })
  problem: string | null;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'bytes' })
  sizeBytes: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'of the file, in hexadecimal' })
  sha256: string | null;

  @ApiProperty({ type: Date, nullable: true, description: 'when its file was thrown away' })
  discardedAt: Date | null;

  static of(archive: InstitutionArchive): InstitutionArchiveView {
    const { id, institutionId, askedAt, progress, finishedAt, problem, fileName, sha256, discardedAt } = archive;
    const sizeBytes = archive.sizeBytes === null ? null : Number(archive.sizeBytes);
    return { id, institutionId, askedAt, progress, finishedAt, problem, fileName, sizeBytes, sha256, discardedAt };
  }
}
