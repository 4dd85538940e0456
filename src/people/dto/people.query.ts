import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { CursorQuery } from '../../paging/cursor.query.js';
import { SavedListQuery } from '../../paging/saved-list.js';
import { ACCOUNT_STATES, type AccountState } from '../people.repository.js';

export class PeopleQuery extends CursorQuery {
  @ApiPropertyOptional({ maxLength: 200, description: 'a part of the name or the address' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @ApiPropertyOptional({ enum: ACCOUNT_STATES, enumName: 'AccountState' })
  @IsOptional()
  @IsIn(ACCOUNT_STATES)
  state?: AccountState;
}

export class SavedPeopleQuery extends IntersectionType(PeopleQuery, SavedListQuery) {}
