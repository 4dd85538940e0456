import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { AssessmentFunnel } from './assessment-funnel.service.js';
import { FunnelListQuery, FunnelQuery } from './dto/funnel.query.js';
import { FunnelListView, FunnelView } from './dto/funnel.view.js';
import { FUNNEL_COLUMNS } from './funnel-table.js';
import { reportTable } from './report-table.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('cycle')
@Controller('reports/funnel')
export class AssessmentFunnelController {
  constructor(private readonly funnel: AssessmentFunnel) {}

  @Get()
  @Can('status.read')
  @ApiOperation({ summary: 'How many assessments of a cycle have come how far, and how they ended' })
  @ApiOkResponse({ type: FunnelView })
  async show(@CurrentActor() actor: Actor, @Query() query: FunnelQuery): Promise<FunnelView> {
    return FunnelView.of(await this.funnel.of(actor, query));
  }

  @Get('assessments')
  @Can('status.read')
  @ApiOperation({ summary: 'The assessments behind a figure of the funnel' })
  @Paged(FunnelListView)
  async list(@CurrentActor() actor: Actor, @Query() query: FunnelListQuery): Promise<FunnelListView> {
    return FunnelListView.of(await this.funnel.list(actor, query));
  }

  @Get('assessments.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The same, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@CurrentActor() actor: Actor, @Query() query: FunnelListQuery): StreamableFile {
    return reportTable('penilaian', query.lang, FUNNEL_COLUMNS, this.funnel.all(actor, query));
  }
}
