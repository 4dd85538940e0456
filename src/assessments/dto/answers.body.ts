import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AnswerBody } from './answer.body.js';

export class ItemAnswerBody extends AnswerBody {
  @ApiProperty({ example: 'A.I.1.i.a' })
  @IsString()
  @MaxLength(40)
  item: string;

  @ApiProperty({ type: 'integer', minimum: 1, nullable: true, description: 'as last read; null for the first answer' })
  @ValidateIf(({ version }: ItemAnswerBody) => version !== null)
  @IsInt()
  @Min(1)
  version: number | null;
}

export class AnswersBody {
  @ApiProperty({ type: [ItemAnswerBody], description: 'each about another item', minItems: 1, maxItems: 500 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ArrayUnique(({ item }: ItemAnswerBody) => item)
  @ValidateNested({ each: true })
  @Type(() => ItemAnswerBody)
  answers: ItemAnswerBody[];
}
