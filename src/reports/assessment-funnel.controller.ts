import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { AssessmentFunnel } from './assessment-funnel.service.js';
import { FunnelListQuery, FunnelQuery, SavedFunnelQuery } from './dto/funnel.query.js';
import { FunnelListView, FunnelView } from './dto/funnel.view.js';
import { FUNNEL_COLUMNS, STEP_COLUMNS } from './funnel-table.js';
import { reportTable } from './report-table.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('cycle')
@Controller('reports')
export class AssessmentFunnelController {
  constructor(private readonly funnel: AssessmentFunnel) {}

  @Get('funnel')
  @Can('status.read')
  @ApiOperation({ summary: 'How many assessments of a cycle have come how far, and how they ended' })
  @ApiOkResponse({ type: FunnelView })
  async show(@CurrentActor() actor: Actor, @Query() query: FunnelQuery): Promise<FunnelView> {
    return FunnelView.of(await this.funnel.of(actor, query));
  }

  @Get('funnel/assessments')
  @Can('status.read')
  @ApiOperation({ summary: 'The assessments behind a figure of the funnel' })
  @Paged(FunnelListView)
  async list(@CurrentActor() actor: Actor, @Query() query: FunnelListQuery): Promise<FunnelListView> {
    return FunnelListView.of(await this.funnel.list(actor, query));
  }

  @Get('funnel/assessments.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The same, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@CurrentActor() actor: Actor, @Query() query: FunnelListQuery): StreamableFile {
    return reportTable('penilaian', query.lang, FUNNEL_COLUMNS, this.funnel.all(actor, query));
  }

  @Get('funnel.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The steps of the funnel as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  saveSteps(@CurrentActor() actor: Actor, @Query() query: SavedFunnelQuery): StreamableFile {
    return reportTable('corong', query.lang, STEP_COLUMNS, this.funnel.steps(actor, query));
  }
}
