import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Table, TableFormat } from '../tables/table.js';
import type { ImportKindName, ImportPlan } from './import-kind.js';

/** A file of rows as somebody saw what it would do; it is applied once, as it was seen, or never. */
@Entity('file_import')
export class FileImport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  kind: ImportKindName;

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
  source: unknown;

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

  /** When somebody asked to have it done; null until then. */
  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  /** The operation that does what was seen; null also once that is no longer kept. */
  @Column('uuid', { nullable: true })
  operationId: string | null;
}

/** The same with what a kind of import reads and plans. */
export interface ImportOf<Source, Plan extends ImportPlan> extends FileImport {
  source: Source;
  plan: Plan;
}
