import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A unit kerja: a node in the tree of its institution. */
@Entity('work_unit')
export class WorkUnit {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  institutionId: string;

  /** null for the top of an institution's tree. */
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('timestamptz')
  createdAt: Date;

  /** A closed unit opens no assessment; what it has goes on. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('uuid', { nullable: true })
  closedBy: string | null;

  @Column('text', { nullable: true })
  closedBecause: string | null;
}
