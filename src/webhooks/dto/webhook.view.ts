import { ApiProperty } from '@nestjs/swagger';
import type { Webhook } from '../webhook.entity.js';

export class WebhookView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: it hears of every institution' })
  institutionId: string | null;

  @ApiProperty()
  url: string;

  @ApiProperty({ type: [String] })
  eventTypes: readonly string[];

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ description: 'whose account' })
  createdBy: string;

  @ApiProperty({ type: Date, nullable: true })
  endedAt: Date | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null where it ended by itself: its receiver answered 410',
  })
  endedBy: string | null;

  static of(webhook: Webhook): WebhookView {
    const { id, institutionId, url, eventTypes, createdAt, createdBy, endedAt, endedBy } = webhook;
    return { id, institutionId, url, eventTypes, createdAt, createdBy, endedAt, endedBy };
  }
}

export class SecretView {
  @ApiProperty({ example: 'whsec_…', description: 'shown this once; the receiver checks signatures with it' })
  secret: string;

  static of(secret: string): SecretView {
    return { secret };
  }
}

export class MadeWebhookView extends WebhookView {
  @ApiProperty({ example: 'whsec_…', description: 'shown this once; the receiver checks signatures with it' })
  secret: string;

  static override of(webhook: Webhook): MadeWebhookView {
    return { ...WebhookView.of(webhook), secret: webhook.secret };
  }
}

export class PingView {
  @ApiProperty({ description: 'among the deliveries of the webhook' })
  deliveryId: string;

  static of(deliveryId: string): PingView {
    return { deliveryId };
  }
}
