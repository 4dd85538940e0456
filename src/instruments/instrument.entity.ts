import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published worksheet as it was read, kept for good. */
@Entity('instrument')
export class PublishedInstrument {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  digest: string;

  @Column('text')
  source: string;

  @Column('timestamptz')
  publishedAt: Date;
}

/** The digest of one item's content: where it differs between two worksheets, the item is asked anew. */
@Entity('instrument_item')
export class PublishedItem {
  @PrimaryColumn('text')
  instrumentId: string;

  @PrimaryColumn('text')
  code: string;

  @Column('text')
  digest: string;

  /** Of its official wording alone; null where the worksheet gives none. */
  @Column('text', { nullable: true })
  wordingDigest: string | null;

  /** 1..6; null for an item of the results. */
  @Column('smallint', { nullable: true })
  areaNo: number | null;
}
