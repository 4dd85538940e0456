import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { WebhookBody } from './dto/webhook.body.js';
import { MadeWebhookView, PingView, SecretView, WebhookView } from './dto/webhook.view.js';
import { WebhookPings } from './webhook-pings.service.js';
import { WebhookRegistrations } from './webhook-registrations.service.js';

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly registrations: WebhookRegistrations,
    private readonly pings: WebhookPings,
  ) {}

  @Post()
  @Can('webhook.manage')
  @ApiOperation({
    summary: 'Tell a system of events by signed HTTP POSTs (Standard Webhooks); answers its secret once',
  })
  @ApiCreatedResponse({ type: MadeWebhookView })
  async register(@CurrentActor() actor: Actor, @Body() body: WebhookBody): Promise<MadeWebhookView> {
    const { institutionId, url, eventTypes } = body;
    const asked = { institutionId: institutionId ?? null, url, eventTypes };
    return MadeWebhookView.of(await this.registrations.register(actor, asked));
  }

  @Get()
  @Can('webhook.manage')
  @ApiOperation({ summary: 'Every webhook, the newest first, also those that have ended' })
  @ApiOkResponse({ type: [WebhookView] })
  async list(): Promise<WebhookView[]> {
    return (await this.registrations.list()).map((webhook) => WebhookView.of(webhook));
  }

  @Delete(':id')
  @Can('webhook.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'From now on it is sent nothing; what waits for it is given up' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.registrations.end(actor, id);
  }

  @Post(':id/secret')
  @Can('webhook.manage')
  @ApiOperation({ summary: 'A new secret, shown this once; the old one signs along for a day' })
  @ApiCreatedResponse({ type: SecretView })
  async rotateSecret(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SecretView> {
    return SecretView.of(await this.registrations.rotateSecret(actor, id));
  }

  @Post(':id/ping')
  @Can('webhook.manage')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send an event of type "ping", to see whether the receiver hears' })
  @ApiAcceptedResponse({ type: PingView })
  async ping(@Param('id', ParseUUIDPipe) id: string): Promise<PingView> {
    return PingView.of(await this.pings.ping(id));
  }
}
