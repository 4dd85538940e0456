import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { DeliveriesQuery } from './dto/deliveries.query.js';
import { DeliveriesView } from './dto/deliveries.view.js';
import { WebhookLog } from './webhook-log.service.js';
import { WebhookReplays } from './webhook-replays.service.js';

@ApiTags('webhooks')
@Controller()
export class WebhookDeliveriesController {
  constructor(
    private readonly log: WebhookLog,
    private readonly replays: WebhookReplays,
  ) {}

  @Get('webhooks/:id/deliveries')
  @Can('webhook.manage')
  @ApiOperation({ summary: 'What was sent to a webhook with every attempt, the newest first' })
  @Paged(DeliveriesView)
  async list(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { state, ...asked }: DeliveriesQuery,
  ): Promise<DeliveriesView> {
    return DeliveriesView.of(await this.log.of(id, state ?? null, asked));
  }

  @Post('webhook-deliveries/:id/replay')
  @Can('webhook.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send once more what was sent or given up, under the same webhook-id' })
  @ApiNoContentResponse()
  async replay(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.replays.replay(actor, id);
  }
}
