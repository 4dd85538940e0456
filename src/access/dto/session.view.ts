import { type Role, ROLES } from '../role.js';
import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../actor.js';

export class ActorRoleView {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  @ApiProperty({ type: String, nullable: true })
  institutionId: string | null;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;
}

export class SessionView {
  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ type: [ActorRoleView] })
  roles: ActorRoleView[];

  @ApiProperty({ example: 'Asia/Jakarta', description: 'where the days of this register begin' })
  timeZone: string;

  static of({ accountId, name, email, roles }: Actor, timeZone: string): SessionView {
    const views = roles.map(({ role, institutionId, unitId }) => ({ role, institutionId, unitId }));
    return { accountId, name, email, roles: views, timeZone };
  }
}
