import { Column, Entity } from 'typeorm';
import { AskedFile } from '../asked-files/asked-file.entity.js';
import type { Language } from '../common/in-words.js';
import type { DocumentKind } from './document-kind.js';

/** A document somebody asked for. */
@Entity('document')
export class Document extends AskedFile {
  @Column('text')
  kind: DocumentKind;

  @Column('text')
  language: Language;

  /** null for a document about a whole institution. */
  @Column('uuid', { nullable: true })
  assessmentId: string | null;

  /** With the institution: what a document about one is about. */
  @Column('uuid', { nullable: true })
  cycleId: string | null;

  @Column('uuid', { nullable: true })
  institutionId: string | null;

  @Column('double precision', { name: 'size', nullable: true })
  sizeBytes: number | null;
}
