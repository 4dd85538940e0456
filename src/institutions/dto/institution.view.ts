import { ApiProperty } from '@nestjs/swagger';
import type { Institution } from '../institution.entity.js';
import { INSTITUTION_KINDS, type InstitutionKind } from '../institution-kind.js';

export class InstitutionView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: INSTITUTION_KINDS, enumName: 'InstitutionKind' })
  kind: InstitutionKind;

  static of({ id, code, name, kind }: Institution): InstitutionView {
    return { id, code, name, kind };
  }
}
