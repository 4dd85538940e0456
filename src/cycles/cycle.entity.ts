import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Stage, StageWindow } from '../domain/lifecycle.js';
import type { CycleRules } from '../domain/cycle-rules.js';

/** A yearly round of assessments: its worksheet, its rules, and when each stage may be worked in. */
@Entity('cycle')
export class Cycle {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('smallint')
  year: number;

  @Column('text')
  instrumentId: string;

  @Column('jsonb')
  rules: CycleRules;

  @Column('timestamptz')
  createdAt: Date;

  @Column('uuid')
  createdBy: string;
}

@Entity('cycle_window')
export class CycleWindow implements StageWindow {
  @PrimaryColumn('uuid')
  cycleId: string;

  @PrimaryColumn('text')
  stage: Stage;

  @Column('date')
  opensOn: CalendarDate;

  @Column('date')
  closesOn: CalendarDate;
}
