import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../../paging/page.js';
import { ATTEMPT_OUTCOMES, type AttemptOutcome, type WebhookAttempt } from '../webhook-delivery.entity.js';
import type { LoggedDelivery } from '../webhook-log.service.js';

class AttemptView {
  @ApiProperty()
  startedAt: Date;

  @ApiProperty({ type: Date, nullable: true, description: 'null while it is under way' })
  settledAt: Date | null;

  @ApiProperty({
    enum: ATTEMPT_OUTCOMES,
    nullable: true,
    description: 'LOST: its process never said how it went; REFUSED: after it, it was given up',
  })
  outcome: AttemptOutcome | null;

  @ApiProperty({ type: Number, nullable: true, description: 'null: there was no answer' })
  httpStatus: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'the beginning of the answer, or why there was none' })
  response: string | null;

  static of({ startedAt, settledAt, outcome, httpStatus, response }: WebhookAttempt): AttemptView {
    return { startedAt, settledAt, outcome, httpStatus, response };
  }
}

class DeliveryView {
  @ApiProperty({ description: 'the webhook-id that its receiver sees' })
  id: string;

  @ApiProperty()
  type: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  payload: object;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ type: Date, nullable: true, description: 'null once it is sent or given up' })
  nextAttemptAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  sentAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  givenUpAt: Date | null;

  @ApiProperty({ type: String, enum: ['gone', 'ended', 'too-late'], nullable: true })
  givenUpBecause: string | null;

  @ApiProperty({ type: [AttemptView] })
  attempts: AttemptView[];

  static of({ delivery, attempts }: LoggedDelivery): DeliveryView {
    const { id, type, payload, createdAt, nextAttemptAt, sentAt, givenUpAt, givenUpBecause } = delivery;
    const tries = attempts.map((attempt) => AttemptView.of(attempt));
    return { id, type, payload, createdAt, nextAttemptAt, sentAt, givenUpAt, givenUpBecause, attempts: tries };
  }
}

export class DeliveriesView {
  @ApiProperty({ type: [DeliveryView] })
  deliveries: DeliveryView[];

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ rows, next }: Page<LoggedDelivery>): DeliveriesView {
    return { deliveries: rows.map((logged) => DeliveryView.of(logged)), next };
  }
}
