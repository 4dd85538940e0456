import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { beforeEndOf, gathering, type Tx } from '../database/transactions.js';
import { type AnnouncedEvent, WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import type { EventType } from './event-types.js';
import type { WebhookEvent } from './webhook-event.js';

/** The door for features in which something happens that systems elsewhere want to hear of. */
@Injectable()
export class Webhooks {
  private readonly gather = gathering<AnnouncedEvent>(beforeEndOf, (tx, events) => this.makeOut(tx, events));

  constructor(
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes events out to every webhook that listens to their type and institution, before the transaction in which they happen
   * ends: in two statements, or one where nobody listens to anything of it. Call `WebhookDeliveries.wake` after it; without, they
   * go out within five minutes.
   */
  async announce(tx: Tx, events: readonly WebhookEvent[]): Promise<void> {
    if (events.length === 0) return;
    const at = this.clock.now();
    this.gather(
      tx,
      events.map((event) => ({ ...event, at })),
    );
  }

  /** The same of events that are thousands in a sweep: they are put together where somebody listens to one of their types. */
  async announceHeard(tx: Tx, types: readonly EventType[], events: () => readonly WebhookEvent[]): Promise<void> {
    const heard = await this.deliveries.heard(tx, types);
    if (heard.length > 0) await this.announce(tx, events());
  }

  /** Who would be told of an event of this type in each institution: the hosts of their webhooks. One statement. */
  async listeners(type: string, institutionIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.deliveries.listeners(type, institutionIds);
    return new Map(rows.map(({ institutionId, urls }) => [institutionId, urls.map((url) => new URL(url).host)]));
  }

  private async makeOut(tx: Tx, announced: readonly AnnouncedEvent[]): Promise<void> {
    const types = [...new Set(announced.map(({ type }) => type))];
    const heard = new Set(await this.deliveries.heard(tx, types));
    const wanted = announced.filter(({ type }) => heard.has(type));
    if (wanted.length > 0) await this.deliveries.announce(tx, wanted);
  }
}
