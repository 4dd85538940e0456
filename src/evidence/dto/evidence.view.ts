import { ApiProperty } from '@nestjs/swagger';
import { FILE_PROBLEMS, type FileProblem } from '../../evidence-checks/file-problem.js';
import { EVIDENCE_KINDS, type EvidenceKind } from '../evidence.entity.js';
import type { EvidenceRow, UseRow, VersionRow } from '../evidence.repository.js';
import { LinkCheckView } from './link-check.view.js';

export class EvidenceVersionView {
  @ApiProperty({ minimum: 1 })
  no: number;

  @ApiProperty()
  addedAt: Date;

  @ApiProperty()
  addedBy: string;

  @ApiProperty()
  addedByName: string;

  @ApiProperty({ type: String, nullable: true, description: 'of a file, in hexadecimal' })
  sha256: string | null;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'found in the bytes of a file' })
  mediaType: string | null;

  @ApiProperty({ type: Number, nullable: true })
  sizeBytes: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'of a link' })
  url: string | null;

  @ApiProperty({ enum: FILE_PROBLEMS, nullable: true, description: 'what the last check of the stored file found' })
  problem: FileProblem | null;

  @ApiProperty({ type: LinkCheckView, nullable: true, description: 'what the last look at a link found' })
  linkCheck: LinkCheckView | null;

  static of(version: VersionRow): EvidenceVersionView {
    const { no, addedAt, addedBy, addedByName, sha256, fileName, mediaType, sizeBytes, url, problem } = version;
    const linkCheck = LinkCheckView.of(version);
    return { no, addedAt, addedBy, addedByName, sha256, fileName, mediaType, sizeBytes, url, problem, linkCheck };
  }
}

export class EvidenceUseView {
  @ApiProperty()
  assessmentId: string;

  @ApiProperty({ description: "the cycle's year" })
  year: number;

  @ApiProperty()
  item: string;

  @ApiProperty()
  attachedAt: Date;

  @ApiProperty()
  attachedBy: string;

  @ApiProperty()
  attachedByName: string;

  @ApiProperty({ type: Date, nullable: true, description: 'null while it is attached' })
  detachedAt: Date | null;

  static of(row: UseRow): EvidenceUseView {
    const { assessmentId, year, item, attachedAt, attachedBy, attachedByName, detachedAt } = row;
    return { assessmentId, year, item, attachedAt, attachedBy, attachedByName, detachedAt };
  }
}

export class EvidenceView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty({ enum: EVIDENCE_KINDS, enumName: 'EvidenceKind' })
  kind: EvidenceKind;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'begin of the period it is about' })
  validFrom: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validUntil: string | null;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty()
  createdBy: string;

  @ApiProperty({ description: 'on how many items it is attached now' })
  uses: number;

  @ApiProperty({ description: 'the version in use; its number is that of the versions' })
  latest: EvidenceVersionView;

  static of(row: EvidenceRow): EvidenceView {
    const { id, unitId, kind, title, validFrom, validUntil, createdAt, createdBy, uses } = row;
    const latest = EvidenceVersionView.of(row);
    return { id, unitId, kind, title, validFrom, validUntil, createdAt, createdBy, uses, latest };
  }
}

export class EvidenceDetailView extends EvidenceView {
  @ApiProperty({ type: [EvidenceVersionView], description: 'oldest first' })
  versions: EvidenceVersionView[];

  @ApiProperty({ type: [EvidenceUseView], description: 'the newest cycle first, then by item' })
  usedOn: EvidenceUseView[];

  static with(row: EvidenceRow, versions: readonly VersionRow[], uses: readonly UseRow[]): EvidenceDetailView {
    return {
      ...EvidenceView.of(row),
      versions: versions.map((version) => EvidenceVersionView.of(version)),
      usedOn: uses.map((use) => EvidenceUseView.of(use)),
    };
  }
}
