import { ApiProperty } from '@nestjs/swagger';
import type { MadeToken } from '../../access/access-tokens.service.js';
import type { KeptToken } from '../../access/access-token.entity.js';
import { PERSON_SCOPES, SERVICE_SCOPES, type TokenScope } from '../../access/token-scopes.js';
import type { CalendarDate } from '../../domain/calendar-date.js';

export class AccessTokenView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: [...PERSON_SCOPES, ...SERVICE_SCOPES], enumName: 'TokenScope', isArray: true })
  scopes: readonly TokenScope[];

  @ApiProperty({ example: 'q7Xw', description: 'its last four characters, to know it by' })
  ending: string;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ type: String, format: 'date', description: 'the last day on which it counts; it may be over' })
  lastDay: CalendarDate;

  @ApiProperty({ type: Date, nullable: true, description: 'to about ten minutes; null: never' })
  lastSeenAt: Date | null;

  static of({ id, name, scopes, ending, createdAt, lastDayOn, lastSeenAt }: KeptToken): AccessTokenView {
    return { id, name, scopes, ending, createdAt, lastDay: lastDayOn, lastSeenAt };
  }
}

export class MadeAccessTokenView {
  @ApiProperty({ example: 'zi_pat_…', description: 'shown this once and kept nowhere' })
  token: string;

  @ApiProperty({ type: AccessTokenView })
  made: AccessTokenView;

  static of({ token, kept }: MadeToken): MadeAccessTokenView {
    return { token, made: AccessTokenView.of(kept) };
  }
}
