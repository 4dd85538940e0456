import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../common/in-words.js';

/** What a person chose for everything they are sent. No row: nothing yet. */
@Entity('person_setting')
export class PersonSetting {
  @PrimaryColumn('uuid')
  accountId: string;

  @Column('text')
  language: Language;

  @Column('timestamptz')
  updatedAt: Date;
}
