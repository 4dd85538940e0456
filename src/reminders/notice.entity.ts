import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { DutyHolder } from './duty-holders.js';

/** One reminder to one person: in the inbox, and in a mail or not, and why not. */
@Entity('notice')
export class Notice {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  reminderId: string;

  @Column('uuid')
  recipientId: string;

  /** As what the person gets it. */
  @Column('text')
  heldAs: DutyHolder;

  @Column('timestamptz')
  createdAt: Date;

  @Column('boolean')
  isInInbox: boolean;

  @Column('uuid', { nullable: true })
  mailingId: string | null;

  @Column('text', { nullable: true })
  unmailedBecause: 'preference' | 'account-closed' | null;
}
