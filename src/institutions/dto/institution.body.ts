import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { INSTITUTION_KINDS, type InstitutionKind } from '../institution-kind.js';

export class InstitutionBody {
  @ApiProperty({ example: 'KEMKOMINFO' })
  @IsString()
  @Length(1, 60)
  code: string;

  @ApiProperty()
  @IsString()
  @Length(1, 300)
  name: string;

  @ApiProperty({ enum: INSTITUTION_KINDS, enumName: 'InstitutionKind' })
  @IsIn(INSTITUTION_KINDS)
  kind: InstitutionKind;
}
