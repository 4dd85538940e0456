import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsDay } from '../../common/is-day.js';
import { type Role, ROLES } from '../role.js';

export class AppointmentBody {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES)
  role: Role;

  @ApiPropertyOptional({ description: 'for TPI roles, heads of institutions and leadership of one institution' })
  @IsOptional()
  @IsUUID()
  institutionId?: string;

  @ApiPropertyOptional({ description: 'for the roles of a unit' })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'the last day on which it counts: for an evaluator from outside',
  })
  @IsOptional()
  @IsDay()
  until?: string;
}
