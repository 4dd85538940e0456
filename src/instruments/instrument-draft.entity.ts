import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A worksheet that somebody uploaded; it is in order, and may be published once, or discarded. */
@Entity('instrument_draft')
export class InstrumentDraft {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The id that it gives itself, and will have once it is published. */
  @Column('text')
  instrumentId: string;

  @Column('text')
  digest: string;

  @Column('text')
  source: string;

  @Column('timestamptz')
  uploadedAt: Date;

  @Column('uuid')
  uploadedBy: string;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;

  @Column('timestamptz', { nullable: true })
  discardedAt: Date | null;

  @Column('uuid', { nullable: true })
  discardedBy: string | null;
}
