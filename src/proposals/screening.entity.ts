import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentKind } from './document-kind.js';
import type { ScreeningOutcome } from './screening-outcome.js';

/** What the screening says about one document. */
export interface ScreenedDocument {
  readonly kind: DocumentKind;
  readonly conforms: boolean;
  /** Why it does not; null where it does. */
  readonly reason: string | null;
}

/** The administrative screening of a proposal. It is done once. */
@Entity('screening')
export class Screening {
  @PrimaryColumn('uuid')
  assessmentId: string;

  @Column('text')
  outcome: ScreeningOutcome;

  @Column('jsonb')
  documents: readonly ScreenedDocument[];

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz')
  screenedAt: Date;

  @Column('uuid')
  screenedBy: string;
}
