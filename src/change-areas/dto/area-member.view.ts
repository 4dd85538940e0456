import { ApiProperty } from '@nestjs/swagger';
import type { AreaMember } from '../change-areas.repository.js';

export class AreaMemberView {
  @ApiProperty({ minimum: 1, maximum: 6 })
  areaNo: number;

  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;

  static of({ areaNo, accountId, name }: AreaMember): AreaMemberView {
    return { areaNo, accountId, name };
  }
}
