import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who of a unit works on which of the six change areas. */
@Entity('area_assignment')
export class AreaAssignment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  workUnitId: string;

  /** 1..6 */
  @Column('smallint')
  areaNo: number;

  @Column('uuid')
  accountId: string;

  @Column('timestamptz')
  assignedAt: Date;

  @Column('uuid')
  assignedBy: string;

  /** Since when they lead the area; null for somebody who does not. One leads it at a time. */
  @Column('timestamptz', { nullable: true })
  leadsSince: Date | null;

  @Column('uuid', { nullable: true })
  leadChosenBy: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('uuid', { nullable: true })
  endedBy: string | null;
}
