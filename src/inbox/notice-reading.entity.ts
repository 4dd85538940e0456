import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a notice was read, by the only person whose it is. */
@Entity('notice_reading')
export class NoticeReading {
  @PrimaryColumn('uuid')
  noticeId: string;

  @Column('timestamptz')
  readAt: Date;
}
