import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Table, TableFormat } from '../tables/table.js';
import type { PeopleRows } from './people-columns.js';
import type { PlannedPerson } from './people-plan.js';

/** A file of people as somebody saw what it would do; it is applied once, as it was seen, or never. */
@Entity('people_import')
export class PeopleImport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  fileName: string;

  /** In hexadecimal. */
  @Column('text')
  fileSha256: string;

  @Column('text')
  format: TableFormat;

  @Column('text', { nullable: true })
  encoding: Table['encoding'];

  /** The rows that were read: the plan can be made of them again. */
  @Column('jsonb')
  source: PeopleRows;

  @Column('jsonb')
  plan: readonly PlannedPerson[];

  /** SHA-256 of the plan, in hexadecimal. */
  @Column('text')
  planDigest: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;

  @Column('timestamptz')
  expiresAt: Date;

  /** The operation that does what was seen; null until somebody applies it. */
  @Column('uuid', { nullable: true })
  operationId: string | null;
}
