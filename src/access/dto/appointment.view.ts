import { ApiProperty } from '@nestjs/swagger';
import type { Appointment } from '../appointment.entity.js';
import { type Role, ROLES } from '../role.js';

export class AppointmentView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  accountId: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  @ApiProperty({ type: String, nullable: true })
  institutionId: string | null;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  @ApiProperty()
  appointedAt: Date;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the last day on which it counts' })
  until: string | null;

  static of({ id, accountId, role, institutionId, workUnitId, appointedAt, untilOn }: Appointment): AppointmentView {
    return { id, accountId, role, institutionId, unitId: workUnitId, appointedAt, until: untilOn };
  }
}
