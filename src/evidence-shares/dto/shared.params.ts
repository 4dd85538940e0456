import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID } from 'class-validator';

export class SharedParams {
  @ApiProperty()
  @IsString()
  token: string;

  @ApiProperty()
  @IsUUID()
  evidenceId: string;
}
