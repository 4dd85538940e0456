import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import { everyPage } from '../paging/page.js';
import { Paged } from '../paging/paged.decorator.js';
import { SavedList, savedList } from '../paging/saved-list.js';
import { DeliveryLog } from './delivery-log.service.js';
import { DeliveryLogQuery, SavedDeliveryLogQuery } from './dto/delivery-log.query.js';
import { DeliveryLogView } from './dto/delivery-log.view.js';
import { LoggedMailView } from './dto/logged-mail.view.js';
import { LOG_COLUMNS } from './log-columns.js';
import { questionOf } from './log-question.js';

@ApiTags('delivery log')
@Controller()
export class DeliveryLogController {
  constructor(private readonly log: DeliveryLog) {}

  @Get('delivery-log')
  @Can('delivery-log.read')
  @ApiOperation({
    summary: 'Every try to mail somebody, what is queued, and reminders without a mail, the newest first',
  })
  @Paged(DeliveryLogView, 'nowhere')
  async list(@Query() query: DeliveryLogQuery): Promise<DeliveryLogView> {
    return DeliveryLogView.of(await this.log.page(questionOf(query), query));
  }

  @Get('delivery-log.csv')
  @Can('delivery-log.read')
  @ApiOperation({ summary: 'The same, all of it, as a table for spreadsheets' })
  @SavedList()
  save(@Query() query: SavedDeliveryLogQuery): StreamableFile {
    const pages = everyPage((page) => this.log.page(questionOf(query), page));
    return savedList('log-pengiriman', query.lang, LOG_COLUMNS, pages);
  }

  @Get('delivery-log/:mailingId')
  @Can('delivery-log.read')
  @ApiOperation({ summary: 'A mail with every try to send it, and what it is about' })
  @ApiOkResponse({ type: LoggedMailView })
  async show(@Param('mailingId', ParseUUIDPipe) mailingId: string): Promise<LoggedMailView> {
    return LoggedMailView.of(await this.log.mail(mailingId));
  }
}
