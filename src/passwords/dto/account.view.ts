import { ApiProperty } from '@nestjs/swagger';
import type { Account } from '../../access/account.entity.js';

export class AccountView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  email: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  createdAt: Date;

  static of({ id, email, name, createdAt }: Account): AccountView {
    return { id, email, name, createdAt };
  }
}
