import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../../paging/page.js';
import type { LogLine } from '../delivery-log.service.js';
import { MAILING_FORMS, type MailingForm } from '../../domain/mailing-form.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../delivery-status.js';

export class MailRecipientView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  email: string;

  static of(to: Pick<LogLine, 'recipientId' | 'recipientName' | 'recipientEmail'>): MailRecipientView {
    return { id: to.recipientId, name: to.recipientName, email: to.recipientEmail };
  }
}

class LogLineView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'when the try began, the mail was queued, or the reminder was made out' })
  at: Date;

  @ApiProperty({
    enum: DELIVERY_STATUSES,
    description: 'QUEUED: still to be sent, perhaps again; LOST: whoever tried ended before saying how it went',
  })
  status: DeliveryStatus;

  @ApiProperty({ type: MailRecipientView })
  recipient: MailRecipientView;

  @ApiProperty({ type: String, nullable: true, description: 'null: a reminder without a mail' })
  mailingId: string | null;

  @ApiProperty({ type: String, nullable: true })
  messageId: string | null;

  @ApiProperty({ enum: MAILING_FORMS, nullable: true })
  form: MailingForm | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'which try it was; of what is queued, how many there were',
  })
  attempt: number | null;

  @ApiProperty({ type: Date, nullable: true, description: 'before when what is queued does not go out' })
  sendAfter: Date | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '550 no such user here',
    description: 'what the mail server said',
  })
  response: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'preference', description: 'why it was suppressed' })
  because: string | null;

  @ApiProperty({ description: 'how many reminders are in it' })
  reminders: number;

  static of(line: LogLine): LogLineView {
    const { id, at, status, mailingId, messageId, form, attempt, sendAfter, response, because, reminders } = line;
    const recipient = MailRecipientView.of(line);
    return { id, at, status, recipient, mailingId, messageId, form, attempt, sendAfter, response, because, reminders };
  }
}

export class DeliveryLogView {
  @ApiProperty({ type: [LogLineView] })
  lines: LogLineView[];

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ rows, next }: Page<LogLine>): DeliveryLogView {
    return { lines: rows.map((line) => LogLineView.of(line)), next };
  }
}
