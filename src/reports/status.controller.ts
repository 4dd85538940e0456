import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { StatusView } from './dto/status.view.js';
import { StatusReport } from './status.service.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('everything')
@Controller('status')
export class StatusController {
  constructor(private readonly report: StatusReport) {}

  @Get()
  @Can('status.read')
  @ApiOperation({ summary: 'Who holds WBK and WBBM, whose re-evaluation is due or overdue, and how far each cycle is' })
  @ApiOkResponse({ type: StatusView })
  async show(@CurrentActor() actor: Actor): Promise<StatusView> {
    return StatusView.of(await this.report.for(actor));
  }
}
