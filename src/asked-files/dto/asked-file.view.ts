import { ApiProperty } from '@nestjs/swagger';
import type { AskedFile } from '../asked-file.entity.js';

/** What is told of every file that somebody asked for. */
export abstract class AskedFileView {
  @ApiProperty()
  id: string;

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

  @ApiProperty({ type: String, nullable: true, description: 'of the file, in hexadecimal' })
  sha256: string | null;

  @ApiProperty({ type: Date, nullable: true, description: 'when its file was thrown away' })
  discardedAt: Date | null;

  protected static partsOf(file: AskedFile): AskedFileView {
    const { id, askedAt, progress, finishedAt, problem, fileName, sha256, discardedAt } = file;
    return { id, askedAt, progress, finishedAt, problem, fileName, sha256, discardedAt };
  }
}
