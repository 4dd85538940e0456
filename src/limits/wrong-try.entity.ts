import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody has tried something in vain: a password of an account, anything from a network address. */
@Entity('wrong_try')
export class WrongTry {
  /** Of what is tried. Addresses that nobody has are counted as well, and are nobody's to keep. */
  @PrimaryColumn('bytea')
  keyHash: Buffer;

  /** Less what was forgotten until `countedAt`. */
  @Column('double precision')
  failures: number;

  @Column('timestamptz')
  countedAt: Date;

  /** Until then none is looked at, not even a right one. */
  @Column('timestamptz')
  waitsUntil: Date;
}
