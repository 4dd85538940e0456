import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { MatchesRule } from '../../common/matches-rule.js';
import { INSTITUTION_KINDS, type InstitutionKind } from '../../institutions/institution-kind.js';
import { SavedListQuery } from '../../paging/saved-list.js';
import { CursorQuery } from '../../paging/cursor.query.js';

/** Which units a report is about. */
export class UnitFilterQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  institutionId?: string;

  @ApiPropertyOptional({ enum: INSTITUTION_KINDS, enumName: 'InstitutionKind' })
  @IsOptional()
  @IsIn(INSTITUTION_KINDS)
  institutionKind?: InstitutionKind;

  @ApiPropertyOptional({ description: 'part of the name of a unit or institution', default: '' })
  @IsString()
  @MaxLength(200)
  @MatchesRule('storableText', /^[^\0]*$/, 'must not hold U+0000')
  search: string = '';
}

/** The same, for a list that is read in pages, or saved as a table of a language. */
export class UnitListQuery extends IntersectionType(UnitFilterQuery, CursorQuery, SavedListQuery) {}

export const ORDERS = ['asc', 'desc'] as const;
export type Order = (typeof ORDERS)[number];
