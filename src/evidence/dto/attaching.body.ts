import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';

export class AttachingBody {
  @ApiProperty()
  @IsUUID()
  evidenceId: string;

  @ApiProperty({ type: [String], example: ['A.I.1.i.a', 'A.I.1.i.b'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  items: string[];
}
