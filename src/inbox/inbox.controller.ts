import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { InboxQuery } from './dto/inbox.query.js';
import { InboxView } from './dto/inbox.view.js';
import { InboxCountView } from './dto/inbox-count.view.js';
import { ReadingBody } from './dto/reading.body.js';
import { Inbox } from './inbox.service.js';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @Can('inbox.own')
  @ApiOperation({ summary: 'What you were reminded of, the newest first, in your language' })
  @Paged(InboxView, 'nowhere')
  async list(@CurrentActor() actor: Actor, @Query() query: InboxQuery): Promise<InboxView> {
    return InboxView.of(await this.inbox.list(actor, query, query));
  }

  @Get('count')
  @Can('inbox.own')
  @ApiOperation({ summary: 'How many notices you have not read, of what is not done: for badges' })
  @ApiOkResponse({ type: InboxCountView })
  async count(@CurrentActor() actor: Actor): Promise<InboxCountView> {
    return InboxCountView.of(await this.inbox.count(actor));
  }

  @Post('reading')
  @Can('inbox.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark all your notices as read, or those up to the newest one you saw' })
  @ApiNoContentResponse()
  async readAll(@CurrentActor() actor: Actor, @Body() { upTo }: ReadingBody): Promise<void> {
    await this.inbox.readAll(actor, upTo ?? null);
  }

  @Post(':id/reading')
  @Can('inbox.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark one of your notices as read' })
  @ApiNoContentResponse()
  async read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.inbox.read(actor, id);
  }
}
