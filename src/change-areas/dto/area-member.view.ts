import { ApiProperty } from '@nestjs/swagger';
import type { AreaMember } from '../unit-team.js';

export class AreaMemberView {
  @ApiProperty({ minimum: 1, maximum: 6 })
  areaNo: number;

  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'leads the area; one member at most does' })
  isLead: boolean;

  static of({ areaNo, accountId, name, isLead }: AreaMember): AreaMemberView {
    return { areaNo, accountId, name, isLead };
  }
}
