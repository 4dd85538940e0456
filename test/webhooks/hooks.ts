import { randomUUID } from 'node:crypto';
import type { Settings } from '../../src/config/settings.js';
import { Transactions } from '../../src/database/transactions.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { WebhookDeliveries } from '../../src/webhooks/webhook-deliveries.service.js';
import { WebhookDelivering } from '../../src/webhooks/webhook-delivering.service.js';
import type { WebhookEvent } from '../../src/webhooks/webhook-event.js';
import { Webhooks } from '../../src/webhooks/webhooks.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { NetworkWithSite } from '../support/site.js';
import { Receiver } from './receiver.js';

export const MINUTE = 60_000;
export const DUE = 'reminder.due';

export interface Hook {
  readonly id: string;
  readonly secret: string;
  readonly institutionId: string;
}

interface LoggedAttempt {
  readonly outcome: string | null;
  readonly httpStatus: number | null;
  readonly response: string | null;
}

export interface Logged {
  readonly id: string;
  readonly type: string;
  readonly payload: object;
  readonly nextAttemptAt: string | null;
  readonly sentAt: string | null;
  readonly givenUpBecause: string | null;
  readonly attempts: readonly LoggedAttempt[];
}

/** The whole program with a receiver that it may reach. */
export class Hooks {
  private constructor(
    readonly program: TestApp,
    readonly world: World,
    readonly receiver: Receiver,
  ) {}

  static async open(settings: Partial<Settings> = {}): Promise<Hooks> {
    const receiver = await Receiver.start();
    const program = await startApp(settings, undefined, new NetworkWithSite(receiver.port));
    return new Hooks(program, await World.on(program), receiver);
  }

  async close(): Promise<void> {
    await this.program.close();
    await this.receiver.close();
  }

  administrator(): Promise<ApiClient> {
    return this.world.as('ADMINISTRATOR');
  }

  /** A webhook of an institution of its own. */
  async register(asked: object = {}): Promise<Hook> {
    const institutionId = await this.world.institution();
    const hook = { institutionId, url: this.receiver.url, eventTypes: [DUE], ...asked };
    return (await this.administrator()).post<Hook>('/webhooks', hook);
  }

  /** As a feature would, without waking anybody. */
  async announce(...events: readonly (Partial<WebhookEvent> & Pick<WebhookEvent, 'institutionId'>)[]): Promise<void> {
    const whole = events.map((event) => ({ key: randomUUID(), type: DUE, data: { unit: 'Balai' }, ...event }));
    const webhooks = this.program.app.get(Webhooks, { strict: false });
    await this.program.app.get(Transactions).run((tx) => webhooks.announce(tx, whole));
  }

  /** One event for a webhook; answers the delivery. */
  async announced(hook: Hook): Promise<string> {
    const key = randomUUID();
    await this.announce({ key, institutionId: hook.institutionId });
    const made = 'SELECT id FROM webhook_delivery WHERE webhook_id = $1 AND event_key = $2';
    return (await this.world.query<{ id: string }>(made, [hook.id, key]))[0]!.id;
  }

  deliver(id: string): Promise<string | null> {
    return this.program.app.get(WebhookDelivering, { strict: false }).deliver(id);
  }

  waking(): WebhookDeliveries {
    return this.program.app.get(WebhookDeliveries, { strict: false });
  }

  /** The newest first. */
  async log(hookId: string, query = ''): Promise<readonly Logged[]> {
    return (await this.page(hookId, query)).deliveries;
  }

  async page(hookId: string, query = ''): Promise<{ deliveries: readonly Logged[]; next: string | null }> {
    return (await this.administrator()).get(`/webhooks/${hookId}/deliveries${query}`);
  }

  now(): Date {
    return this.program.clock.now();
  }

  pass(ms: number): void {
    this.program.clock.moveTo(new Date(this.now().getTime() + ms));
  }
}
