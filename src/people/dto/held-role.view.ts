import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from '../../access/role.js';
import type { HeldRole, NamedRow } from '../people.repository.js';

export class NamedView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  static of(row: NamedRow | null): NamedView | null {
    return row && { id: row.id, name: row.name };
  }
}

export class HeldRoleView {
  @ApiProperty({ format: 'uuid', description: 'of the appointment' })
  id: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  @ApiProperty({ type: NamedView, nullable: true, description: "the unit's, for the roles of a unit" })
  institution: NamedView | null;

  @ApiProperty({ type: NamedView, nullable: true })
  unit: NamedView | null;

  @ApiProperty()
  appointedAt: Date;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the last day on which it counts' })
  until: string | null;

  static of({ id, role, institution, unit, appointedAt, until }: HeldRole): HeldRoleView {
    const places = { institution: NamedView.of(institution), unit: NamedView.of(unit) };
    return { id, role, ...places, appointedAt: new Date(appointedAt), until };
  }
}
