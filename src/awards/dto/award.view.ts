import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import type { AwardDecision } from '../award-decision.entity.js';
import type { AwardRow } from '../awards.repository.js';
import type { AwardDetail } from '../awards.service.js';
import { AWARD_ENDS, type AwardEnd, type Decision, DECISIONS } from '../decision.js';
import { INCIDENT_KINDS, type IncidentKind } from '../incident-kind.js';
import { IncidentView } from './incident.view.js';

export class AwardView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty()
  decreeNumber: string;

  @ApiProperty({ format: 'date' })
  decreedOn: string;

  @ApiProperty({ example: 'WBK-2020-7F3K9QXM', description: 'by which the public knows it' })
  certificateNumber: string;

  @ApiProperty({ format: 'date', description: '24 months after the decree or the last decision' })
  reevaluationDueOn: string;

  @ApiProperty({ description: 'an overdue award stays in force' })
  isOverdue: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null while it is in force' })
  endedOn: string | null;

  @ApiProperty({ enum: AWARD_ENDS, enumName: 'AwardEnd', nullable: true })
  endReason: AwardEnd | null;

  @ApiProperty({ description: 'an incident is open; it stays in force' })
  isAtRisk: boolean;

  @ApiProperty({ enum: INCIDENT_KINDS, enumName: 'IncidentKind', isArray: true, description: 'why it is at risk' })
  openIncidents: IncidentKind[];

  static of(award: AwardRow, today: CalendarDate): AwardView {
    const { id, unitName, institutionName, predicate, decreeNumber, decreedOn, reevaluationDueOn, endedOn, endReason } =
      award;
    const isOverdue = endedOn === null && reevaluationDueOn < today;
    const dates = { decreedOn, reevaluationDueOn, isOverdue, endedOn, endReason };
    const risk = { isAtRisk: award.openIncidents.length > 0, openIncidents: [...award.openIncidents] };
    const { certificateNumber } = award;
    const known = { unitId: award.workUnitId, unitName, institutionName, predicate, decreeNumber, certificateNumber };
    return { id, ...known, ...dates, ...risk };
  }
}

export class DecisionView {
  @ApiProperty({ enum: DECISIONS, enumName: 'Decision' })
  outcome: Decision;

  @ApiProperty({ type: String, nullable: true })
  assessmentId: string | null;

  @ApiProperty()
  decreeNumber: string;

  @ApiProperty({ format: 'date' })
  decidedOn: string;

  @ApiProperty({ type: String, nullable: true })
  ground: string | null;

  static of({ outcome, assessmentId, decreeNumber, decidedOn, ground }: AwardDecision): DecisionView {
    return { outcome, assessmentId, decreeNumber, decidedOn, ground };
  }
}

export class AwardDetailView extends AwardView {
  @ApiProperty({ description: 'the assessment it was awarded on' })
  assessmentId: string;

  @ApiProperty({ type: [DecisionView] })
  decisions: DecisionView[];

  @ApiProperty({ type: [IncidentView], description: 'for the unit, those who answer for it and those who monitor it' })
  incidents: IncidentView[];

  static with({ award, decisions, incidents }: AwardDetail, today: CalendarDate): AwardDetailView {
    return {
      ...AwardView.of(award, today),
      assessmentId: award.assessmentId,
      decisions: decisions.map((decision) => DecisionView.of(decision)),
      incidents: incidents.map((incident) => IncidentView.of(incident)),
    };
  }
}
