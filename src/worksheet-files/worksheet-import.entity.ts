import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ImportPlan } from './import-plan.js';

/** A filled workbook as somebody saw what it would change in a sheet; it is applied once, or never. */
@Entity('worksheet_import')
export class WorksheetImport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  sheetId: string;

  @Column('text')
  fileName: string;

  /** In hexadecimal. */
  @Column('text')
  fileSha256: string;

  /** The file itself, for a copy that carries what was found; read where it is asked for. */
  @Column('bytea', { select: false })
  content: Buffer;

  /** Whether the file says what it was exported with, so that both sides' changes are told apart. */
  @Column('boolean')
  hasBase: boolean;

  @Column('jsonb')
  plan: ImportPlan;

  /** What the file alone comes to, in points, where a blank counts 0. */
  @Column('double precision')
  fileTotal: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;
}
