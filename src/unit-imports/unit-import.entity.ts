import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ImportPlan } from './planned-row.js';
import type { Table, TableFormat } from '../tables/table.js';
import type { ImportRows } from './unit-columns.js';

/** A file of units as somebody saw what it would do; it is applied once, as it was seen, or never. */
@Entity('unit_import')
export class UnitImport {
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
  source: ImportRows;

  @Column('jsonb')
  plan: ImportPlan;

  /** SHA-256 of the plan, in hexadecimal. */
  @Column('text')
  planDigest: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  @Column('uuid', { nullable: true })
  appliedBy: string | null;
}
