import { ApiProperty } from '@nestjs/swagger';
import type { OwnSession } from '../own-sessions.service.js';

export class OwnSessionView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  begunAt: Date;

  @ApiProperty({ description: 'to about ten minutes' })
  lastSeenAt: Date;

  @ApiProperty({ type: String, nullable: true, example: 'Firefox, Linux' })
  device: string | null;

  @ApiProperty({ description: 'whether it is the one that asks' })
  isCurrent: boolean;

  static of({ id, createdAt, lastSeenAt, device, isCurrent }: OwnSession): OwnSessionView {
    return { id, begunAt: createdAt, lastSeenAt, device, isCurrent };
  }
}
