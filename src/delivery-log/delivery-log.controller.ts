import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { DeliveryLog } from './delivery-log.service.js';
import { DeliveryLogQuery } from './dto/delivery-log.query.js';
import { DeliveryLogView } from './dto/delivery-log.view.js';
import { LoggedMailView } from './dto/logged-mail.view.js';
import { questionOf } from './log-question.js';

@ApiTags('delivery log')
@Controller('delivery-log')
export class DeliveryLogController {
  constructor(private readonly log: DeliveryLog) {}

  @Get()
  @Can('delivery-log.read')
  @ApiOperation({
    summary: 'Every try to mail somebody, what is queued, and reminders without a mail, the newest first',
  })
  @Paged(DeliveryLogView, 'nowhere')
  async list(@Query() query: DeliveryLogQuery): Promise<DeliveryLogView> {
    return DeliveryLogView.of(await this.log.page(questionOf(query), query));
  }

  @Get(':mailingId')
  @Can('delivery-log.read')
  @ApiOperation({ summary: 'A mail with every try to send it, and what it is about' })
  @ApiOkResponse({ type: LoggedMailView })
  async show(@Param('mailingId', ParseUUIDPipe) mailingId: string): Promise<LoggedMailView> {
    return LoggedMailView.of(await this.log.mail(mailingId));
  }
}
