import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfficialQuestion } from './wording-match.js';

/** The ministry's own words for the questions of a published worksheet, from one file. */
@Entity('official_wording')
export class OfficialWording {
  @PrimaryColumn('text')
  instrumentId: string;

  /** Of the evaluation that the file is for. */
  @Column('integer')
  year: number;

  /** SHA-256 over all that is attached, in hex. */
  @Column('text')
  digest: string;

  @Column('jsonb')
  questions: OfficialQuestion[];

  @Column('timestamptz')
  importedAt: Date;

  /** null where it was imported on the command line. */
  @Column('uuid', { nullable: true })
  importedBy: string | null;
}
