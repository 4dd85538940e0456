import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { BpkOpinion, SakipGrade } from '../domain/eligibility.js';

/** PostgreSQL's numeric comes as text so that none of its digits get lost; these have few. */
const NUMBER = { to: (value: number) => value, from: (text: string) => Number(text) };

/** How an institution stands in a cycle: what eligibility looks at, its quota, and whether it determines WBK itself. */
@Entity('institution_standing')
export class InstitutionStanding {
  @PrimaryColumn('uuid')
  cycleId: string;

  @PrimaryColumn('uuid')
  institutionId: string;

  @Column('text')
  bpkOpinion: BpkOpinion;

  @Column('numeric', { transformer: NUMBER })
  spipMaturity: number;

  @Column('numeric', { transformer: NUMBER })
  sakip: number;

  @Column('numeric', { transformer: NUMBER })
  rbIndex: number;

  /** Units it may propose in this cycle. */
  @Column('integer')
  quota: number;

  /** WBK Mandiri: its head determines WBK, not the Minister. */
  @Column('boolean')
  determinesWbk: boolean;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: string;
}

/** How a unit stands in a cycle. */
@Entity('unit_standing')
export class UnitStanding {
  @PrimaryColumn('uuid')
  cycleId: string;

  @PrimaryColumn('uuid')
  workUnitId: string;

  @Column('boolean')
  isCoreService: boolean;

  @Column('numeric', { transformer: NUMBER })
  auditFollowUp: number;

  @Column('numeric', { transformer: NUMBER })
  lhkpn: number;

  @Column('numeric', { transformer: NUMBER })
  lhkasn: number;

  @Column('date')
  buildingSince: CalendarDate;

  @Column('text')
  sakipGrade: SakipGrade;

  @Column('boolean')
  isAffirmative: boolean;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: string;
}
