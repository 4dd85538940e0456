import { ApiProperty } from '@nestjs/swagger';
import type { LinkedIdentity } from '../linked-identity.entity.js';

export class LinkedIdentityView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'https://login.example.go.id/realms/zi', description: 'the service, as it names itself' })
  issuer: string;

  @ApiProperty({ description: 'who you are there, in its own words' })
  subject: string;

  @ApiProperty()
  linkedAt: Date;

  static of({ id, issuer, subject, linkedAt }: LinkedIdentity): LinkedIdentityView {
    return { id, issuer, subject, linkedAt };
  }
}
