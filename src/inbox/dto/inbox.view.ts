import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../../paging/page.js';
import { REMINDER_KINDS, type ReminderKind } from '../../domain/reminder-kind.js';
import { INBOX_STATES, type InboxEntry, type InboxState } from '../inbox-entry.js';

class InboxEntryView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: REMINDER_KINDS, enumName: 'ReminderKind' })
  kind: ReminderKind;

  @ApiProperty({ example: 'Evaluasi ulang WBK', description: 'in the language you chose, as in the mail' })
  title: string;

  @ApiProperty({ example: '2 Maret 2028 (7 hari lagi)' })
  due: string;

  @ApiProperty({ description: 'what you can do about it' })
  action: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ format: 'date', description: 'as it was when you were reminded' })
  dueOn: string;

  @ApiProperty({ type: Number, nullable: true, description: 'negative once it is overdue; null when it is done' })
  daysLeft: number | null;

  @ApiProperty({ description: 'which step of the ladder: days before the due day; after it they are negative' })
  stepDays: number;

  @ApiProperty({ description: '0: those whose duty it is; up to 3: who else was told' })
  escalation: number;

  @ApiProperty({ description: 'its mail went out in quiet times too' })
  isStatutory: boolean;

  @ApiProperty({ example: '/predikat/0b54…', description: 'a path of the web client' })
  link: string;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  readAt: Date | null;

  @ApiProperty({ enum: INBOX_STATES })
  state: InboxState;

  @ApiProperty({ type: String, nullable: true, example: 'rescheduled', description: 'why it is done' })
  endedBecause: string | null;

  static of({ row, words, state, daysLeft }: InboxEntry): InboxEntryView {
    const { id, kind, workUnitId: unitId, unitName, dueOn, stepDays, escalation, isStatutory } = row;
    const { title, due, action, place: link } = words;
    const about = {
      id,
      kind,
      title,
      due,
      action,
      unitId,
      unitName,
      dueOn,
      daysLeft,
      stepDays,
      escalation,
      isStatutory,
    };
    const { createdAt, readAt, endedBecause } = row;
    return { ...about, link, createdAt, readAt, state, endedBecause };
  }
}

export class InboxView {
  @ApiProperty({ type: [InboxEntryView] })
  notices: InboxEntryView[];

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ rows, next }: Page<InboxEntry>): InboxView {
    return { notices: rows.map((entry) => InboxEntryView.of(entry)), next };
  }
}
