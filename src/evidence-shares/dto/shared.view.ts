import { ApiProperty } from '@nestjs/swagger';
import { PREDICATES, type Predicate, type Text } from '../../domain/instrument.js';
import { ASSESSMENT_KINDS, type AssessmentKind } from '../../domain/lifecycle.js';
import type { AttachedRow } from '../../evidence/attached-row.js';
import type { SharedEvidenceList, SharedItem } from '../shared-evidence.service.js';

class TextView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  en: string;

  static of({ id, en }: Text): TextView {
    return { id, en };
  }
}

class SharedEvidenceView {
  @ApiProperty()
  evidenceId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: String, nullable: true, description: 'of a link; a file is at evidence/:evidenceId/content' })
  url: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'of a file, as all that follows' })
  sha256: string | null;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ type: String, nullable: true })
  mediaType: string | null;

  @ApiProperty({ type: Number, nullable: true })
  sizeBytes: number | null;

  static of(attached: AttachedRow): SharedEvidenceView {
    const { evidenceId, title, version, url, sha256, fileName, mediaType, sizeBytes } = attached;
    return { evidenceId, title, version, url, sha256, fileName, mediaType, sizeBytes };
  }
}

class SharedItemView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: TextView })
  label: TextView;

  @ApiProperty({ type: [SharedEvidenceView] })
  evidence: SharedEvidenceView[];

  static of({ code, label, evidence }: SharedItem): SharedItemView {
    return { code, label: TextView.of(label), evidence: evidence.map((one) => SharedEvidenceView.of(one)) };
  }
}

export class SharedView {
  @ApiProperty()
  unit: string;

  @ApiProperty()
  institution: string;

  @ApiProperty()
  year: number;

  @ApiProperty({ enum: ASSESSMENT_KINDS })
  kind: AssessmentKind;

  @ApiProperty({ enum: PREDICATES })
  target: Predicate;

  @ApiProperty()
  purpose: string;

  @ApiProperty()
  expiresAt: Date;

  @ApiProperty({
    type: Date,
    nullable: true,
    description: 'null: the unit has not submitted, and nothing is shown yet',
  })
  submittedAt: Date | null;

  @ApiProperty({ description: 'the data is made up' })
  isSimulation: boolean;

  @ApiProperty({ type: [SharedItemView], description: 'the items that have evidence, in the order of the worksheet' })
  items: SharedItemView[];

  static of(list: SharedEvidenceList): SharedView {
    const { unitName, institutionName, year, kind, target, purpose, expiresAt, sealedAt, isSimulation, items } = list;
    return {
      unit: unitName,
      institution: institutionName,
      year,
      kind,
      target,
      purpose,
      expiresAt,
      submittedAt: sealedAt,
      isSimulation,
      items: items.map((item) => SharedItemView.of(item)),
    };
  }
}
