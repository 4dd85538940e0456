import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, MaxLength, ValidateNested } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { ReasonBody } from './reason.body.js';

export class ItemNoteBody {
  @ApiProperty({ example: 'A.I.1.i.a' })
  @IsString()
  @MaxLength(40)
  item: string;

  @ApiProperty({ maxLength: 2_000 })
  @IsString()
  @MaxLength(2_000)
  @HasWords()
  note: string;
}

export class RepairBody extends ReasonBody {
  @ApiPropertyOptional({ type: [ItemNoteBody], description: 'what to mend on which items' })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(({ item }: ItemNoteBody) => item)
  @ValidateNested({ each: true })
  @Type(() => ItemNoteBody)
  items: ItemNoteBody[] = [];
}
