import { ApiProperty } from '@nestjs/swagger';
import { FILE_PROBLEMS, type FileProblem } from '../../evidence-checks/file-problem.js';
import type { AttachedRow } from '../attached-row.js';
import { EVIDENCE_KINDS, type EvidenceKind } from '../evidence.entity.js';
import { LinkCheckView } from './link-check.view.js';

export class AttachedEvidenceView {
  @ApiProperty({ example: 'A.I.1.i.a' })
  item: string;

  @ApiProperty()
  evidenceId: string;

  @ApiProperty({ enum: EVIDENCE_KINDS, enumName: 'EvidenceKind' })
  kind: EvidenceKind;

  @ApiProperty()
  title: string;

  @ApiProperty({ minimum: 1, description: "the latest, once the unit's sheet is sealed of that moment" })
  version: number;

  @ApiProperty({ type: String, nullable: true, description: 'of a file, in hexadecimal' })
  sha256: string | null;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ type: String, nullable: true })
  mediaType: string | null;

  @ApiProperty({ type: Number, nullable: true })
  sizeBytes: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'of a link' })
  url: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validUntil: string | null;

  @ApiProperty({ enum: FILE_PROBLEMS, nullable: true })
  problem: FileProblem | null;

  @ApiProperty({ type: LinkCheckView, nullable: true, description: 'what the last look at a link found' })
  linkCheck: LinkCheckView | null;

  static of(row: AttachedRow): AttachedEvidenceView {
    const { item, evidenceId, kind, title, version, validFrom, validUntil, problem } = row;
    const { sha256, fileName, mediaType, sizeBytes, url } = row;
    const content = { sha256, fileName, mediaType, sizeBytes, url, linkCheck: LinkCheckView.of(row) };
    return { item, evidenceId, kind, title, version, ...content, validFrom, validUntil, problem };
  }
}
