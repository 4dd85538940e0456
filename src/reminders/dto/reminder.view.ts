import { ApiProperty } from '@nestjs/swagger';
import type { RecipientRow } from '../notices.repository.js';
import type { LedgerEntry } from '../reminder-ledger.service.js';

export class ReminderRecipientView {
  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'as what the person was told' })
  heldAs: string;

  @ApiProperty({ type: Date, nullable: true, description: 'null until it was mailed' })
  sentAt: Date | null;

  @ApiProperty({
    type: Date,
    nullable: true,
    description: 'when its mail was given up: refused for good, or cancelled',
  })
  givenUpAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'why it was not mailed at all' })
  unmailedBecause: string | null;

  @ApiProperty()
  attempts: number;
}

export class ReminderView {
  @ApiProperty({ description: 'days before the due day; after it they are negative' })
  stepDays: number;

  @ApiProperty({
    format: 'date',
    description: 'the day of the ladder; on a quiet day it goes out on a working day beside it',
  })
  sendOn: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ description: 'counts the times the due day was set' })
  dueVersion: number;

  @ApiProperty({ description: '0: those whose duty it is; up to 3: who else was told' })
  escalation: number;

  @ApiProperty({ type: String, nullable: true, description: 'why it will not be sent' })
  cancelledBecause: string | null;

  @ApiProperty({ type: [ReminderRecipientView] })
  recipients: ReminderRecipientView[];

  static of({ reminder, recipients }: LedgerEntry): ReminderView {
    const { stepDays, sendOn, dueOn, version: dueVersion, escalation, cancelledBecause } = reminder;
    return {
      stepDays,
      sendOn,
      dueOn,
      dueVersion,
      escalation,
      cancelledBecause,
      recipients: recipients.map(recipientView),
    };
  }
}

function recipientView(row: RecipientRow): ReminderRecipientView {
  const { recipientName: name, heldAs, sentAt, givenUpAt, unmailedBecause, attempts } = row;
  return { name, heldAs, sentAt, givenUpAt, unmailedBecause, attempts };
}
