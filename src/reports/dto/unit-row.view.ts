import { ApiProperty } from '@nestjs/swagger';
import { INSTITUTION_KINDS, type InstitutionKind } from '../../institutions/institution-kind.js';

/** The unit that a row is about. */
export class UnitRowView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  institutionId: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: INSTITUTION_KINDS, enumName: 'InstitutionKind' })
  institutionKind: InstitutionKind;

  /** To be spread last: what is spread first, where more follows, V8 copies at thirty times the cost, and a page has fifty rows. */
  static of({ unitId, unitName, institutionId, institutionName, institutionKind }: UnitRowView): UnitRowView {
    return { unitId, unitName, institutionId, institutionName, institutionKind };
  }
}
