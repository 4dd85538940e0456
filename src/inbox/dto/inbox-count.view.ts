import { ApiProperty } from '@nestjs/swagger';
import type { ReminderKind } from '../../domain/reminder-kind.js';
import type { KindCount } from '../inbox.service.js';

export class InboxCountView {
  @ApiProperty({ description: 'all kinds together' })
  unread: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { OBJECTION: 1 },
    description: 'kinds without any are left out',
  })
  byKind: Partial<Record<ReminderKind, number>>;

  static of(counts: readonly KindCount[]): InboxCountView {
    const unread = counts.reduce((sum, { count }) => sum + count, 0);
    return { unread, byKind: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])) };
  }
}
