import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Why somebody must not evaluate a unit, or any unit of an institution. */
@Entity('conflict_of_interest')
export class ConflictOfInterest {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('uuid', { nullable: true })
  institutionId: string | null;

  @Column('uuid', { nullable: true })
  workUnitId: string | null;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  declaredAt: Date;

  @Column('uuid')
  declaredBy: string;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('uuid', { nullable: true })
  endedBy: string | null;
}
