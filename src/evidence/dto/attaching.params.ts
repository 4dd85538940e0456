import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength } from 'class-validator';

export class AttachingParams {
  @ApiProperty()
  @IsUUID()
  id: string;

  @ApiProperty({ example: 'A.I.1.i.a' })
  @IsString()
  @MaxLength(40)
  code: string;

  @ApiProperty()
  @IsUUID()
  evidenceId: string;
}
