import { ApiProperty } from '@nestjs/swagger';
import type { FileCheckRun } from '../file-check-run.entity.js';
import { FILE_PROBLEMS, type FileProblem } from '../file-problem.js';
import type { DamagedFile, FileUse } from '../integrity.repository.js';
import type { Integrity } from '../integrity.service.js';

class FileCheckRunView {
  @ApiProperty()
  begunAt: Date;

  @ApiProperty({ type: Date, nullable: true, description: 'null while it is under way' })
  endedAt: Date | null;

  @ApiProperty({ enum: ['COMPLETE', 'BROKEN_OFF'], nullable: true, description: 'null while it is under way' })
  outcome: string | null;

  @ApiProperty({ description: 'files compared with their names' })
  checked: number;

  @ApiProperty({ description: 'files removed because nothing pointed to them' })
  removed: number;

  static of({ begunAt, endedAt, outcome, checked, removed }: FileCheckRun): FileCheckRunView {
    return { begunAt, endedAt, outcome, checked, removed };
  }
}

class FileUseView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  evidenceId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  version: number;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ type: [String], description: 'assessments to which the evidence is or was attached' })
  assessmentIds: readonly string[];

  static of({ unitId, unitName, evidenceId, title, version, fileName, assessmentIds }: FileUse): FileUseView {
    return { unitId, unitName, evidenceId, title, version, fileName, assessmentIds };
  }
}

class DamagedFileView {
  @ApiProperty()
  sha256: string;

  @ApiProperty({ enum: FILE_PROBLEMS })
  problem: FileProblem;

  @ApiProperty()
  mediaType: string;

  @ApiProperty()
  sizeBytes: number;

  @ApiProperty()
  checkedAt: Date;

  @ApiProperty({ type: [FileUseView] })
  uses: FileUseView[];

  static of({ sha256, problem, mediaType, sizeBytes, checkedAt, uses }: DamagedFile): DamagedFileView {
    const shown = uses.map((use) => FileUseView.of(use));
    return { sha256, problem, mediaType, sizeBytes: Number(sizeBytes), checkedAt, uses: shown };
  }
}

export class IntegrityView {
  @ApiProperty()
  files: number;

  @ApiProperty({ description: 'the sum of their sizes' })
  bytes: number;

  @ApiProperty({ description: 'files that were stored since the last run' })
  unchecked: number;

  @ApiProperty()
  missing: number;

  @ApiProperty()
  altered: number;

  @ApiProperty({ type: Date, nullable: true, description: 'of the file whose check is the longest ago' })
  oldestCheckAt: Date | null;

  @ApiProperty({ type: FileCheckRunView, nullable: true })
  lastRun: FileCheckRunView | null;

  @ApiProperty({ type: [DamagedFileView], description: 'what is missing or altered, at most 500' })
  damaged: DamagedFileView[];

  static of({ counts, lastRun, damaged }: Integrity): IntegrityView {
    const { files, bytes, unchecked, missing, altered, oldestCheckAt } = counts;
    return {
      files,
      bytes: Number(bytes),
      unchecked,
      missing,
      altered,
      oldestCheckAt,
      lastRun: lastRun && FileCheckRunView.of(lastRun),
      damaged: damaged.map((file) => DamagedFileView.of(file)),
    };
  }
}
