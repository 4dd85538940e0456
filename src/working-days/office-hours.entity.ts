import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfficeHours } from '../domain/working-days.js';

/** The office hours that an institution has chosen; one without a row has those of the register. */
@Entity('office_hours')
export class ChosenOfficeHours implements OfficeHours {
  @PrimaryColumn('uuid')
  institutionId: string;

  @Column('text')
  zone: string;

  @Column('text')
  digestAt: string;

  @Column('text')
  quietFrom: string;

  @Column('text')
  quietUntil: string;

  /** In the order of the week. */
  @Column('smallint', { array: true })
  weekend: number[];
}
