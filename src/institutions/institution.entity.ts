import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { InstitutionKind } from './institution-kind.js';

/** An instansi: a ministry, an agency or a local government. */
@Entity('institution')
export class Institution {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: InstitutionKind;

  @Column('timestamptz')
  createdAt: Date;
}
