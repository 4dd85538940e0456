import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Settings } from '../config/settings.js';
import { Post } from '../idempotency/post.decorator.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { CalendarFeedBody } from './dto/calendar-feed.body.js';
import { CalendarFeedView, MadeCalendarFeedView } from './dto/calendar-feed.view.js';
import { feedUrl } from './feed-url.js';

@ApiTags('people')
@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly settings: Settings,
  ) {}

  @Post()
  @Can('calendar-feed.own')
  @ApiOperation({ summary: 'Make a secret address for a calendar program: of your own deadlines, or those of a unit' })
  @ApiCreatedResponse({ type: MadeCalendarFeedView })
  async make(@CurrentActor() actor: Actor, @Body() { unitId }: CalendarFeedBody): Promise<MadeCalendarFeedView> {
    const { id, token } = await this.feeds.make(actor, unitId ?? null);
    return MadeCalendarFeedView.of(id, feedUrl(this.settings, token));
  }

  @Get()
  @Can('calendar-feed.own')
  @ApiOperation({ summary: 'Your feeds that are in force, the newest first' })
  @ApiOkResponse({ type: [CalendarFeedView] })
  async list(@CurrentActor() actor: Actor): Promise<CalendarFeedView[]> {
    return (await this.feeds.own(actor)).map((feed) => CalendarFeedView.of(feed));
  }

  @Delete(':id')
  @Can('calendar-feed.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'From now on nothing is found at its address. An administrator may end that of anybody' })
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.feeds.revoke(actor, id);
  }
}
