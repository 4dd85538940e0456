import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { SecretBox } from '../secrets/secret-box.js';
import { openSecrets } from './sealed-webhook-secrets.js';
import { type AttemptOutcome, type GivenUpReason, WebhookAttempt, WebhookDelivery } from './webhook-delivery.entity.js';
import type { WebhookEvent } from './webhook-event.js';

/** An event and when it was announced. */
export interface AnnouncedEvent extends WebhookEvent {
  readonly at: Date;
}

export type NewDelivery = Pick<WebhookDelivery, 'webhookId' | 'eventKey' | 'type' | 'payload' | 'createdAt'>;

/** Where a page of what is due begins. */
export type DuePlace = Readonly<{ id: string; nextAttemptAt: Date }>;

/** A delivery that is due, with everything that sending it takes. */
export interface DueRow {
  readonly id: string;
  readonly webhookId: string;
  readonly body: string;
  readonly dueSince: Date;
  /** Since it is due. */
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly previousSecretUntil: Date | null;
  readonly isEnded: boolean;
}

/** How a delivery stands, and whether its webhook sends anything. */
export interface StateRow extends Pick<
  WebhookDelivery,
  'webhookId' | 'nextAttemptAt' | 'sentAt' | 'givenUpAt' | 'givenUpBecause'
> {
  readonly isEnded: boolean;
}

/** How an attempt ended. */
export type Settlement = Readonly<Pick<WebhookAttempt, 'settledAt' | 'httpStatus' | 'response'>> & {
  readonly outcome: AttemptOutcome;
};

@Injectable()
export class WebhookDeliveriesRepository {
  constructor(
    private readonly reader: Reader,
    private readonly box: SecretBox,
  ) {}

  /** Of some types those to which anybody listens, in whatever institution. */
  async heard(tx: Tx, types: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ type: string }[]>(
      `SELECT type FROM unnest($1::text[]) asked (type)
       WHERE EXISTS (SELECT FROM webhook WHERE ended_at IS NULL AND asked.type = ANY(event_types))`,
      [types],
    );
    return rows.map(({ type }) => type);
  }

  /** One statement, however many events and webhooks; it does nothing where nobody listens. */
  async announce(tx: Tx, events: readonly AnnouncedEvent[]): Promise<void> {
    await tx.query(ANNOUNCE, [JSON.stringify(events)]);
  }

  /** The webhooks that listen to a type, by institution. */
  async listeners(type: string, ids: readonly string[]): Promise<{ institutionId: string; urls: string[] }[]> {
    return this.reader.query(
      `SELECT institution.id AS "institutionId", array_agg(webhook.url ORDER BY webhook.created_at) AS urls
       FROM unnest($2::uuid[]) institution (id)
       JOIN webhook ON webhook.institution_id IS NULL OR webhook.institution_id = institution.id
       WHERE $1 = ANY(webhook.event_types) AND webhook.ended_at IS NULL GROUP BY institution.id`,
      [type, ids],
    );
  }

  /** One event for one webhook, due at once. Answers its id. */
  async add(tx: Tx, delivery: NewDelivery): Promise<string> {
    const due = { dueSince: delivery.createdAt, nextAttemptAt: delivery.createdAt };
    return (await tx.save(tx.create(WebhookDelivery, { ...delivery, ...due }))).id;
  }

  /** A page of what is to be sent and that nobody is sending at this moment, the longest due first. */
  async due(now: Date, after: DuePlace | null, limit: number): Promise<DuePlace[]> {
    return this.reader.query<DuePlace[]>(
      `SELECT id, next_attempt_at AS "nextAttemptAt" FROM webhook_delivery
       WHERE next_attempt_at <= $1 AND ($2::timestamptz IS NULL OR (next_attempt_at, id) > ($2, $3::uuid))
       ORDER BY next_attempt_at, id LIMIT $4`,
      [now, after?.nextAttemptAt ?? null, after?.id ?? null, limit],
    );
  }

  /** null when it is not due: settled, to be tried later, or somebody is sending it. */
  async lockDue(tx: Tx, id: string, now: Date): Promise<DueRow | null> {
    const [due] = await tx.query<DueRow[]>(LOCK_DUE, [id, now]);
    return due === undefined ? null : { ...due, ...openSecrets(this.box, due.webhookId, due) };
  }

  async lock(tx: Tx, id: string): Promise<StateRow | null> {
    const rows = await tx.query<StateRow[]>(LOCK, [id]);
    return rows[0] ?? null;
  }

  /** Nobody else sends it before the lease runs out. Answers the attempt's id. */
  async addAttempt(tx: Tx, attempt: Pick<WebhookAttempt, 'deliveryId' | 'startedAt' | 'leasedUntil'>): Promise<string> {
    await tx.update(WebhookDelivery, { id: attempt.deliveryId }, { nextAttemptAt: attempt.leasedUntil });
    return (await tx.save(tx.create(WebhookAttempt, attempt))).id;
  }

  /** Of the attempt whose lease has run out, if there is one, nobody will ever hear. */
  async loseAttempt(tx: Tx, deliveryId: string, settledAt: Date): Promise<void> {
    await tx.update(WebhookAttempt, { deliveryId, settledAt: IsNull() }, { outcome: 'LOST', settledAt });
  }

  /** Answers false, and does nothing, when the attempt was given up for lost meanwhile. */
  async settleAttempt(tx: Tx, id: string, settlement: Settlement): Promise<boolean> {
    const { affected } = await tx.update(WebhookAttempt, { id, settledAt: IsNull() }, settlement);
    return affected === 1;
  }

  /** Also what was given up while it was on its way: it has arrived. */
  async markSent(tx: Tx, id: string, sentAt: Date): Promise<void> {
    const sent = { sentAt, nextAttemptAt: null, givenUpAt: null, givenUpBecause: null };
    await tx.update(WebhookDelivery, { id, sentAt: IsNull() }, sent);
  }

  /** Does nothing to what was given up meanwhile. */
  async defer(tx: Tx, id: string, nextAttemptAt: Date): Promise<void> {
    await tx.update(WebhookDelivery, { id, sentAt: IsNull(), givenUpAt: IsNull() }, { nextAttemptAt });
  }

  async giveUp(tx: Tx, id: string, givenUpAt: Date, givenUpBecause: GivenUpReason): Promise<void> {
    const givenUp = { nextAttemptAt: null, givenUpAt, givenUpBecause };
    await tx.update(WebhookDelivery, { id, sentAt: IsNull(), givenUpAt: IsNull() }, givenUp);
  }

  /** As if it were new, under its old id. */
  async makeDue(tx: Tx, id: string, at: Date): Promise<void> {
    const due = { dueSince: at, nextAttemptAt: at, sentAt: null, givenUpAt: null, givenUpBecause: null };
    await tx.update(WebhookDelivery, { id }, due);
  }
}

const ANNOUNCE = `
  INSERT INTO webhook_delivery (webhook_id, event_key, type, payload, created_at, due_since, next_attempt_at)
  SELECT webhook.id, event.key, event.type,
    jsonb_build_object('type', event.type, 'timestamp', event.at, 'data', event.data), at.moment, at.moment, at.moment
  FROM jsonb_to_recordset($1::jsonb) AS event (key uuid, type text, "institutionId" uuid, data jsonb, at text)
  CROSS JOIN LATERAL (VALUES (event.at::timestamptz)) AS at (moment)
  JOIN webhook ON webhook.ended_at IS NULL AND event.type = ANY (webhook.event_types)
    AND (webhook.institution_id IS NULL OR webhook.institution_id = event."institutionId")
  ON CONFLICT (webhook_id, event_key) DO NOTHING`;

const LOCK = `
  SELECT delivery.webhook_id AS "webhookId", delivery.next_attempt_at AS "nextAttemptAt", delivery.sent_at AS "sentAt",
    delivery.given_up_at AS "givenUpAt", delivery.given_up_because AS "givenUpBecause",
    webhook.ended_at IS NOT NULL AS "isEnded"
  FROM webhook_delivery delivery JOIN webhook ON webhook.id = delivery.webhook_id
  WHERE delivery.id = $1 FOR NO KEY UPDATE OF delivery`;

/** The webhook is not locked: whoever ends it locks it first and its deliveries second. */
const LOCK_DUE = `
  SELECT delivery.id, delivery.webhook_id AS "webhookId", delivery.payload::text AS body,
    delivery.due_since AS "dueSince", webhook.url, webhook.secret, webhook.previous_secret AS "previousSecret",
    webhook.previous_secret_until AS "previousSecretUntil", webhook.ended_at IS NOT NULL AS "isEnded",
    (SELECT count(*)::int FROM webhook_attempt attempt
     WHERE attempt.delivery_id = delivery.id AND attempt.started_at >= delivery.due_since) AS attempts
  FROM webhook_delivery delivery JOIN webhook ON webhook.id = delivery.webhook_id
  WHERE delivery.id = $1 AND delivery.next_attempt_at <= $2 FOR NO KEY UPDATE OF delivery`;
