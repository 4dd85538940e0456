import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentKind } from './document-kind.js';

/** A piece of the unit's evidence in the place of a document that its proposal must come with. */
@Entity('proposal_document')
export class ProposalDocument {
  @PrimaryColumn('uuid')
  assessmentId: string;

  @PrimaryColumn('text')
  kind: DocumentKind;

  @Column('uuid')
  evidenceId: string;

  /** The version that was proposed with; null until then. */
  @Column('integer', { nullable: true })
  versionNo: number | null;

  @Column('timestamptz')
  putAt: Date;

  @Column('uuid')
  putBy: string;
}
