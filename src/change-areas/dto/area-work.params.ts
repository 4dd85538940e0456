import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsUUID } from 'class-validator';

export class AreaWorkParams {
  @ApiProperty()
  @IsUUID()
  unitId: string;

  @ApiProperty({ minimum: 1, maximum: 6 })
  @Type(() => Number)
  @IsInt()
  areaNo: number;

  @ApiProperty()
  @IsUUID()
  accountId: string;
}
