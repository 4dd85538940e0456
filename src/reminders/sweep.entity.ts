import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One look for what is due. Without an end it is at work, or broke off. */
@Entity('reminder_sweep')
export class Sweep {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('timestamptz')
  begunAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('integer')
  due: number;

  @Column('integer')
  notices: number;
}
