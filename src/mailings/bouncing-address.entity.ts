import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person whose mail was refused for good, and not accepted since. */
@Entity('bouncing_address')
export class BouncingAddress {
  @PrimaryColumn('uuid')
  accountId: string;

  @Column('integer')
  bounces: number;

  @Column('timestamptz')
  since: Date;

  @Column('timestamptz')
  lastAt: Date;

  @Column('text')
  lastResponse: string;

  /** When the person's units were told. */
  @Column('timestamptz', { nullable: true })
  announcedAt: Date | null;
}
