import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { HOLIDAY_KINDS, type HolidayKind } from '../holiday-kind.js';

export class HolidayBody {
  @ApiProperty({ example: 'Cuti bersama Hari Raya Idul Fitri' })
  @IsString()
  @Length(1, 200)
  @HasWords()
  name: string;

  @ApiProperty({ enum: HOLIDAY_KINDS, enumName: 'HolidayKind' })
  @IsIn(HOLIDAY_KINDS)
  kind: HolidayKind;
}
