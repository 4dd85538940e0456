import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CursorQuery } from '../../paging/cursor.query.js';
import { UNIT_STATES, type UnitState } from '../unit-state.js';

export class UnitDirectoryQuery extends CursorQuery {
  @ApiPropertyOptional({ description: "part of the unit's code or name" })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  institutionId?: string;

  @ApiPropertyOptional({ enum: UNIT_STATES, description: 'all of them when left out' })
  @IsOptional()
  @IsIn(UNIT_STATES)
  state?: UnitState;
}
