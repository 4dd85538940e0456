import { ApiProperty } from '@nestjs/swagger';
import type { RecipientRow } from '../deliveries.repository.js';
import type { LedgerEntry } from '../reminder-ledger.service.js';

export class ReminderRecipientView {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: Date, nullable: true, description: 'null until it was sent' })
  sentAt: Date | null;

  @ApiProperty({ type: Date, nullable: true, description: 'when it was given up: refused for good, or cancelled' })
  givenUpAt: Date | null;

  @ApiProperty()
  attempts: number;
}

export class ReminderView {
  @ApiProperty({ description: 'days before the due day' })
  stepDays: number;

  @ApiProperty({ format: 'date' })
  sendOn: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ description: 'counts the times the due day was set' })
  dueVersion: number;

  @ApiProperty({ type: String, nullable: true, description: 'why it will not be sent' })
  cancelledBecause: string | null;

  @ApiProperty({ type: [ReminderRecipientView] })
  recipients: ReminderRecipientView[];

  static of({ reminder, recipients }: LedgerEntry): ReminderView {
    const { stepDays, sendOn, dueOn, dueVersion, cancelledBecause } = reminder;
    return { stepDays, sendOn, dueOn, dueVersion, cancelledBecause, recipients: recipients.map(recipientView) };
  }
}

function recipientView({ recipientName, sentAt, givenUpAt, attempts }: RecipientRow): ReminderRecipientView {
  return { name: recipientName, sentAt, givenUpAt, attempts };
}
