import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

export class UnitsQuery {
  @ApiProperty()
  @IsUUID()
  institutionId: string;
}
