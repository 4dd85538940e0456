import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import { HasWords } from '../../common/has-words.js';

/** What may change of a unit; it stays with its institution. */
export class UnitChangeBody {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'the unit above it; null: the top of the tree',
  })
  @ValidateIf(({ parentId }: UnitChangeBody) => parentId !== null)
  @IsUUID()
  parentId: string | null;

  @ApiProperty({ example: 'BBPPT' })
  @IsString()
  @Length(1, 60)
  @HasWords()
  code: string;

  @ApiProperty()
  @IsString()
  @Length(1, 300)
  @HasWords()
  name: string;
}
