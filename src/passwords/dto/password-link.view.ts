import { ApiProperty } from '@nestjs/swagger';
import type { PasswordLinkKind } from '../password-link.entity.js';
import type { OpenLink } from '../password-links.repository.js';

export class PasswordLinkView {
  @ApiProperty({ enum: ['FORGOTTEN', 'INVITATION'] })
  kind: PasswordLinkKind;

  @ApiProperty()
  name: string;

  @ApiProperty()
  email: string;

  @ApiProperty()
  expiresAt: Date;

  static of({ kind, name, email, expiresAt }: OpenLink): PasswordLinkView {
    return { kind, name, email, expiresAt };
  }
}
