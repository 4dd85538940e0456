import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type Side, SIDES } from '../import-plan.js';

export class ChoiceBody {
  @ApiProperty({ example: 'A.I.1.i.a' })
  @IsString()
  @MaxLength(40)
  item: string;

  @ApiProperty({ description: '`value`, `note`, or the key of a count', example: 'value' })
  @IsString()
  @MaxLength(60)
  field: string;

  @ApiProperty({
    enum: SIDES,
    enumName: 'ImportSide',
    description: 'whose word counts: that of the file, or what is saved',
  })
  @IsIn(SIDES)
  side: Side;
}

export class WorksheetApplicationBody {
  @ApiProperty({ type: [ChoiceBody], description: 'one for each conflict', maxItems: 1000 })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ChoiceBody)
  choices: ChoiceBody[];
}
