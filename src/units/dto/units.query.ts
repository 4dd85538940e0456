import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { LongPageQuery } from '../../paging/cursor.query.js';

export class UnitsQuery extends LongPageQuery {
  @ApiProperty()
  @IsUUID()
  institutionId: string;
}
