import { ApiProperty } from '@nestjs/swagger';
import type { Incident } from '../incident.entity.js';
import { INCIDENT_KINDS, type IncidentKind } from '../incident-kind.js';

export class IncidentView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: INCIDENT_KINDS, enumName: 'IncidentKind' })
  kind: IncidentKind;

  @ApiProperty()
  description: string;

  @ApiProperty({ format: 'date' })
  happenedOn: string;

  @ApiProperty()
  recordedAt: Date;

  @ApiProperty()
  recordedBy: string;

  @ApiProperty({ type: Date, nullable: true, description: 'null while it is open' })
  closedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'in words; REVOKED or SUPERSEDED when the award ended' })
  closingReason: string | null;

  static of(incident: Incident): IncidentView {
    const { id, kind, description, happenedOn, recordedAt, recordedBy, closedAt, closingReason } = incident;
    return { id, kind, description, happenedOn, recordedAt, recordedBy, closedAt, closingReason };
  }
}
