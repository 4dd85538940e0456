import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { HasWords } from '../../common/has-words.js';
import { type Room, ROOMS } from '../comments.policy.js';

export class CorrectionBody {
  @ApiProperty({ maxLength: 4_000 })
  @IsString()
  @MaxLength(4_000)
  @HasWords()
  text: string;
}

export class CommentBody extends CorrectionBody {
  @ApiProperty({ enum: ROOMS, description: 'the unit among itself, or the evaluators of one layer' })
  @IsIn(ROOMS)
  room: Room;

  @ApiProperty({ example: 'A.I.1.i.a' })
  @IsString()
  @MaxLength(40)
  item: string;

  @ApiPropertyOptional({ type: [String], description: 'account ids of people who read the item in the same room' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  mentions: string[] = [];
}
